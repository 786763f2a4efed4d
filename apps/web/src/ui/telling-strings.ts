/** How days are told, in words. */
export const DAYS = {
  label: 'Days',
  date: 'as dates',
  since: 'from the event',
  ago: 'from today',
  fromDay: (day: string) => `from ${day}`,
  event: { same: 'on the day of the event', before: 'before the event', after: 'after the event' },
  thatDay: { same: 'that day', before: 'before', after: 'later' },
} as const;
