"""When something was: words of time, the days that they mean, and what happened then."""
