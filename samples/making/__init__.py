"""From what a report says (report.toml) to the report (input) and its true record (expected.json)."""
