"""The site: guides written by hand beside a reference that is printed from the spec when the site is built."""
