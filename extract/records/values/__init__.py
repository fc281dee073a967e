"""Values as Korean reports write them: amounts, periods, dates, counts. Pure functions on text."""
