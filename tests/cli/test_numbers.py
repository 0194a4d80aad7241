"""Telephone numbers as people write them."""

from __future__ import annotations

import pytest

from .command import Line, Runner

ASKED = ("simulate", "--first-call", "numc", "--switch-at-once", "--numb", "74993720692", "--numc", "79164572521")


@pytest.mark.parametrize(
    ("written", "region", "digits"),
    [
        ("79160000010", "RU", "79160000010"),
        ("+7 (916) 000-00-10", "RU", "79160000010"),
        ("8 916 000-00-10", "RU", "79160000010"),
        ("89160000010", "RU", "79160000010"),
        ("9160000010", "RU", "79160000010"),
        ("916 000 00 10", "RU", "79160000010"),
        (" +7\u00a0916\u2011000\u201100\u201110 ", "RU", "79160000010"),
        ("8 (495) 123-45-67", "RU", "74951234567"),
        ("8 10 49 1511 2345678", "RU", "4915112345678"),
        ("4915112345678", "RU", "4915112345678"),
        ("+44 20 7946 0958", "RU", "442079460958"),
        ("8 (727) 250-12-34", "kz", "77272501234"),
        ("020 7946 0958", "GB", "442079460958"),
        ("70000000000", "RU", "70000000000"),
    ],
)
def test_a_number_is_sent_as_the_api_takes_it(written: str, region: str, digits: str, run: Runner) -> None:
    report = run(Line((*ASKED, "--numa", written, "--region", region, "--json"))).report
    assert report.exit_code == 0, report
    assert report.data is not None and f"'to': '{digits}'" in str(report.data)
    assert (f"'{digits}'}}, 'events'" in str(report.data)) == (written != digits)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("84951234567", "may be +7 495 123-45-67 or +84 951 234 567"),
        ("+7 495 123-45-67 доб. 12", "has an extension"),
        ("Иван", "is no telephone number of RU"),
        ("00 44 20 7946 0958", "is no telephone number of RU"),
        ("8 (029) 123-45-67", "is no telephone number of RU"),
        ("+7 495", "is no telephone number of RU"),
        ("123", "Expected `str` matching regex"),
        ("", "is no telephone number of RU"),
        ("\uff17\uff19\uff11\uff16", "is no telephone number of RU"),
    ],
)
def test_what_is_no_number_or_may_be_two_is_refused(written: str, said: str, run: Runner) -> None:
    ended = run(Line((*ASKED, "--numa", written)))
    assert ended.code == 64 and said in ended.err, ended
