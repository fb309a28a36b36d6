"""The parse as grammar: no word of any language, no mention, no relation."""
