"""A small CRM with a call button beside each customer."""
