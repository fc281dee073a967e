"""Read Korean pledge reports (공약 이행 보고서), repair their tables, and write validated records."""
