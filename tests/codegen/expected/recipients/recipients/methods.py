# Printed by the generator from recipients.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Recipients, recipients, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo, RecipientsInfo
from .models import AskParams, PostParams

POST: Final[MethodInfo[PostParams, str]] = MethodInfo(
    name="post",
    params=PostParams,
    result=str,
    retry_safe=False,
    hints={"^box-[0-9]+\\Z": "A box: box- and its number."},
    recipients=(
        ("to",),
        ("to", "*"),
        ("to", "boxes", "*"),
        ("to", "main"),
        ("copies", "*", "to"),
        ("copies", "*", "next", "boxes", "*"),
        ("copies", "*", "next", "main"),
    ),
    references=("from_", "tariff"),
)

ASK: Final[MethodInfo[AskParams, str]] = MethodInfo(
    name="ask",
    params=AskParams,
    result=str,
    retry_safe=True,
    hints={"^box-[0-9]+\\Z": "A box: box- and its number."},
)


API: Final = ApiInfo(
    title="Recipients",
    default_url="http://localhost",
    path="",
    methods=(POST, ASK),
    recipients=RecipientsInfo(option="only_boxes", patterns=("^box-[0-9]+\\Z",)),
    detail_keys=("data",),
    id_types=(int, str),
    environment="RECIPIENTS",
    module=__name__,
)
"""Recipients, as recipients.openrpc.json describes it."""
