"""What Django has to know; the account is in the environment."""

from __future__ import annotations

import os
from pathlib import Path

if "UIS_CALLAPI_LOGIN" not in os.environ:  # no account: that of the sandbox, where no telephone rings
    os.environ |= {
        "UIS_CALLAPI_URL": "http://127.0.0.1:8080",
        "UIS_CALLAPI_LOGIN": "demo",
        "UIS_CALLAPI_PASSWORD": "demo",
    }

_HERE = Path(__file__).parents[1]
JOURNAL = str(_HERE / "calls.db")

SECRET_KEY = "only for this example"
DEBUG = True
ROOT_URLCONF = "crm.urls"
INSTALLED_APPS = ["crm"]
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": _HERE / "crm.db",
        "OPTIONS": {"transaction_mode": "IMMEDIATE"},  # the second of two clicks waits, and finds the first
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
USE_TZ = True
TIME_ZONE = "UTC"
