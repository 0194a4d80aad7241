"""Telephone numbers as people write them, made into what the API takes: international, digits only."""

from __future__ import annotations

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

from .language import Language
from .output import Refused


def normalised(written: str, region: str, language: Language) -> str:
    """Return *written* as international digits. Raises `Refused` when it is none, or may be two.

    *region*: the country whose numbers are written without a code, as two letters.
    """
    say = language.say
    text = written.strip()
    found = {_digits(number): number for number in _readings(text, region)}
    if len(found) > 1:
        both = say(" or ").join(shown(digits) for digits in sorted(found))
        raise Refused(
            say("{text!r} may be {both}", text=written, both=both),
            say("Write it with + and the code of the country."),
        )
    if not found:
        if text.isascii() and text.isdecimal():
            return text  # the API's own form; what it thinks of it, it says itself
        raise Refused(
            say(
                "{text!r} is no telephone number of {region} and none in international form",
                text=written,
                region=region,
            ),
            say("Write it with + and the code of the country, as +7 495 123-45-67."),
        )
    (digits, number), *_ = found.items()
    if number.extension:
        raise Refused(
            say("{text!r} has an extension, which the API cannot dial", text=written),
            say("Give a number that rings without one."),
        )
    return digits


def is_region(code: str) -> bool:
    """Tell whether *code* is a country whose numbers are known."""
    return code in phonenumbers.SUPPORTED_REGIONS


def shown(digits: str) -> str:
    """Return international digits as people read them: ``+7 916 000-00-10``."""
    number = _parsed(f"+{digits}", None)
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL) if number else digits


def _readings(text: str, region: str) -> list[PhoneNumber]:
    """Return what *text* may be. Digits alone may lack a plus, or be as they are dialled within *region*."""
    inland = _parsed(text, region)
    if text.startswith("+"):
        return [inland] if inland else []
    if not text.isdecimal():
        # 00 44 20… is dialled so elsewhere: read within *region* it would be a number that nobody has.
        return [inland] if inland and phonenumbers.is_valid_number(inland) else []
    abroad = _parsed(f"+{text}", None)
    readings = [number for number in (inland, abroad) if number is not None]
    valid = [number for number in readings if phonenumbers.is_valid_number(number)]
    return valid or ([abroad] if abroad else [])


def _parsed(text: str, region: str | None) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _digits(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164).removeprefix("+")
