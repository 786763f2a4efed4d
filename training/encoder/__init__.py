"""Makes the weights of the attribution encoder. Each module is one step or one concept; see README.md."""
