"""What sentences state of mentions: relations and parts in affairs, with status, speaker and date."""
