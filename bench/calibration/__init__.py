"""What the confidence of a figure is worth: counted on documents whose truth is known, and written down for gongyak."""
