"""Funding tables by lot, with digits misread as scans misread them: what repair makes of them can be counted."""
