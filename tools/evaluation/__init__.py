"""What tools/evaluate measures: a module a subject, and what they share."""
