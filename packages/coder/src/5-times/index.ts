/** Stage 5: when each attribution was said, and when what it tells of happened or is expected. Days are UTC calendar days. */
export { dateAttributions } from './date-attributions.ts';
export { dateCoding } from './date-coding.ts';
export { dateHappenings } from './date-happenings.ts';
export { findDates } from './find-dates.ts';
