"""What printed pages say of their own accord, in each language; all else they say is the spec's."""

from __future__ import annotations

from collections.abc import Mapping

ORIGINAL = "en"
"""The language of the spec itself."""

_RUSSIAN: Mapping[str, str] = {
    # headings
    "API versions": "Версии API",
    "Method": "Метод",
    "Methods": "Методы",
    "Models": "Модели",
    "Errors": "Ошибки",
    "Errors of {version}": "Ошибки {version}",
    "Models of {version}": "Модели {version}",
    "Params": "Параметры",
    "Result": "Результат",
    "Form {name}": "Форма {name}",
    "Rules": "Правила",
    "Examples": "Примеры",
    "More examples": "Ещё примеры",
    "Answers with an error": "Ответы с ошибкой",
    "Source": "Источник",
    "Session": "Сессия",
    # facts about a method
    "Deprecated": "Устарел",
    "In Python": "В Python",
    "Sending it twice": "Повторная отправка",
    "safe: nothing happens twice, and the client repeats it by itself": (
        "безопасна: ничего не произойдёт дважды, и клиент повторяет запрос сам"
    ),
    "**not safe**: it would be carried out twice. The client never repeats what may have arrived": (
        "**опасна**: запрос будет выполнен дважды. Клиент не повторяет того, что могло дойти"
    ),
    "Deadline": "Предельный срок",
    "{seconds} s": "{seconds} с",
    "plus {terms}": "плюс {terms}",
    "else": "иначе",
    "the value of {path}": "значение {path}",
    "the sum of {path}": "сумма {path}",
    "{amount} if {path} is {value}": "{amount}, если {path} = {value}",
    "{amount} if {path} is given": "{amount}, если указан {path}",
    "the method opens it: with the credentials that the client was made with": (
        "метод её открывает: с теми учётными данными, с которыми создан клиент"
    ),
    "the key travels as {param}; the client fetches it, keeps it, renews it and sends it": (
        "ключ передаётся в {param}; клиент сам получает его, хранит, обновляет и отправляет"
    ),
    "none is needed": "не нужна",
    # marks of a param
    "required": "обязательный",
    "optional": "необязательный",
    "secret": "секретный",
    "personal": "персональные данные",
    "deprecated": "устарел",
    "somebody is reached by it": "по нему кому-то звонят",
    "support finds calls by it": "по нему поддержка находит звонок",
    "brought by the client": "передаёт сам клиент",
    "Default: {value}.": "По умолчанию: {value}.",
    "Also met as {names}.": "Встречается и как {names}.",
    "In Python: {name}.": "В Python: {name}.",
    "See {links}.": "См. {links}.",
    "at least {}": "не меньше {}",
    "at most {}": "не больше {}",
    "more than {}": "больше {}",
    "less than {}": "меньше {}",
    "a multiple of {}": "кратно {}",
    "at least {} characters": "не короче {} символов",
    "at most {} characters": "не длиннее {} символов",
    "matches {}": "соответствует {}",
    "at least {} items": "не меньше {} элементов",
    "at most {} items": "не больше {} элементов",
    "not empty": "не пусто",
    # results
    "Nothing is answered.": "Ответа нет.",
    "There is no other answer: anything else leaves the outcome unknown.": (
        "Других ответов нет: при любом другом исход неизвестен."
    ),
    "New values may come; they are kept as they are.": "Могут прийти и новые значения; они сохраняются как есть.",
    "{values} means: carried out, in vain. It is a result and no error; {option} makes it one.": (
        "{values} значит: выполнено, но безуспешно. Это результат, а не ошибка; ошибкой его делает {option}."
    ),
    "Fields that are not listed survive.": "Поля, которых здесь нет, сохраняются.",
    "Other fields are refused.": "Другие поля не принимаются.",
    "No params.": "Параметров нет.",
    "Besides these, the method can raise what every method can: {link}.": (
        "Кроме этих, метод может вызвать общие для всех методов исключения: {link}."
    ),
    "timeouts and outcomes": "сроки и исходы",
    # errors
    "Cause": "Причина",
    "What to do": "Что делать",
    "Outcome": "Исход",
    "Recognised by": "По чему узнаётся",
    "Raised by": "Где бывает",
    "Base class": "Базовый класс",
    "{outcome}: refused by name, nothing was carried out": "{outcome}: отказано, ничего не выполнено",
    "{outcome}: it may have been carried out": "{outcome}: возможно, выполнено",
    "Each is a class in {module}, below the root {root}.": "Каждая — класс из {module}, общий предок — {root}.",
    "code {codes}": "код {codes}",
    "message “{message}”": "сообщение «{message}»",
    "data {data}": "data {data}",
    # versions
    "Version": "Версия",
    "Address": "Адрес",
    "Document": "Документ",
    "What each version can do, side by side.": "Что умеет каждая версия — рядом.",
    "The document itself": "Сам документ",
    "line {line}": "строка {line}",
    "Clients": "Клиенты",
    "from {module}": "из {module}",
    "{method} opens a session; its key lives {seconds} s, counted from when it was issued.": (
        "{method} открывает сессию; её ключ живёт {seconds} с с момента выдачи."
    ),
    "A new key is fetched, once, when an answer is one of: {errors}.": (
        "Новый ключ запрашивается, один раз, при ответах: {errors}."
    ),
    "yes": "да",
    # code
    "Python": "Python",
    "Python, async": "Python, async",
    "JSON": "JSON",
    "The request": "Запрос",
    "The answer": "Ответ",
}

_TABLES: Mapping[str, Mapping[str, str]] = {"ru": _RUSSIAN}


class Untranslated(Exception):
    """Something that a page has to say cannot be said in its language."""


class Words:
    """Says things in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        if language != ORIGINAL and language not in _TABLES:
            raise Untranslated(f"there are no words in {language!r}: add a table to {__name__}")

    def __call__(self, text: str, *values: object, **named: object) -> str:
        """Return *text* in this language, its places filled in. Raises `Untranslated`."""
        found = text if self.language == ORIGINAL else _TABLES[self.language].get(text)
        if found is None:
            raise Untranslated(f"{__name__} has no {self.language} text for {text!r}")
        return found.format(*values, **named) if values or named else found
