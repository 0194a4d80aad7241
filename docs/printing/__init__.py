"""The printed part of the site: a page for every method, its models and its errors, in every language of the spec.

``versions`` reads documents and what was generated from them, ``samples`` writes their examples as one would type them,
``entries``, ``methods``, ``parts`` and ``overview`` decide every string, ``printer`` has templates place them. No API
is known by name here.
"""
