"""What the command says, in Russian, by its English. Texts of the API's document come from its own translation."""

from __future__ import annotations

from collections.abc import Mapping

_OWN: Mapping[str, str] = {
    # help
    "Usage": "Использование",
    "COMMAND": "КОМАНДА",
    "OPTIONS": "ПАРАМЕТРЫ",
    "NUMBER": "НОМЕР",
    "TEXT": "ТЕКСТ",
    "Commands": "Команды",
    "Arguments": "Аргументы",
    "Options": "Параметры команды",
    "Connection": "Подключение",
    "Everywhere": "Для любой команды",
    "Params of {method}": "Параметры метода {method}",
    "Show this and do nothing else.": "Показать эту справку и ничего больше не делать.",
    "Show the version.": "Показать версию.",
    "Print one JSON object and nothing else.": "Вывести один объект JSON и ничего больше.",
    "Language: en or ru.": "Язык: en или ru.",
    "Click-to-call with the UIS Call API, and what belongs to it, without writing a program.": (
        "Звонки через UIS Call API и всё, что для них нужно, без программирования."
    ),
    "Exit codes: 0 success, 2 not placed, 3 not known whether it was placed, 4 the platform said fail, "
    "64 the command line is wrong, 69 something is not installed, 74 the answer could not be written, "
    "130 interrupted, 129 or 143 stopped by SIGHUP or SIGTERM.": (
        "Коды завершения: 0 — успех, 2 — звонка не было, 3 — неизвестно, был ли звонок, 4 — платформа ответила fail, "
        "64 — ошибка в командной строке, 69 — не хватает установленных пакетов, 74 — не удалось вывести ответ, "
        "130 — прервано, 129 и 143 — остановлено сигналом SIGHUP или SIGTERM."
    ),
    # commands
    "Place a call: two telephones ring and are joined.": "Позвонить: звонят два телефона, и их соединяют.",
    "Place a call: two telephones ring and are joined. Numbers may be written as people do: "
    '"+7 (916) 000-00-10" or "8 916 000 00 10".': (
        "Позвонить: звонят два телефона, и их соединяют. Номера можно писать по-человечески: "
        '"+7 (916) 000-00-10" или "8 916 000 00 10".'
    ),
    "Try login, password and connection without ringing anyone.": ("Проверить логин, пароль и связь, никому не звоня."),
    "Log in and tell how it went; nobody is rung.": "Войти и сообщить, что вышло; никому не звонит.",
    "Show who would ring when, before it costs anything.": "Показать, кто и когда зазвонит, не тратя денег.",
    "Show who would ring when, and what either side would hear; nothing is sent. It takes the options of “call”. "
    "How the telephones behave is the sandbox's reading of the API.": (
        "Показать, кто и когда зазвонит и что услышит каждая сторона; ничего не отправляется. Параметры те же, что у "
        "call. Поведение телефонов — такое, как понимает API песочница."
    ),
    "Start the API on this machine: no account, no telephone rings.": (
        "Запустить API на этой машине: без учётной записи, телефоны не звонят."
    ),
    "Show what the API's document says of a method or an error.": (
        "Показать, что сказано в описании API о методе или ошибке."
    ),
    "Show what the API's document says of a method or an error: params, defaults, bounds, causes and cures.": (
        "Показать, что сказано в описании API о методе или ошибке: параметры, значения по умолчанию, границы, причины "
        "и что делать."
    ),
    "Print a script that completes commands and options in your shell.": (
        "Вывести сценарий автодополнения команд и параметров для оболочки."
    ),
    "Print a script that completes commands and options in your shell. For bash: uis-callapi completion bash > "
    "~/.local/share/bash-completion/completions/uis-callapi": (
        "Вывести сценарий автодополнения команд и параметров для оболочки. Для bash: uis-callapi completion bash > "
        "~/.local/share/bash-completion/completions/uis-callapi"
    ),
    "Look at dedup keys whose calls have an unknown end, and settle them.": (
        "Посмотреть ключи звонков, о конце которых ничего не известно, и записать, чем они кончились."
    ),
    "Look at dedup keys whose calls have an unknown end, or at one key, settle it, or erase what was settled.": (
        "Посмотреть ключи звонков, о конце которых ничего не известно, или один ключ, записать, чем кончился звонок, "
        "или удалить выясненное."
    ),
    # options
    "A key. Default: all whose calls have an unknown end.": (
        "Ключ. По умолчанию — все, о конце звонков которых ничего не известно."
    ),
    "Erase the key, which lets it be used again.": "Удалить ключ; его можно будет использовать снова.",
    "Erase all keys that were settled more than so many days ago.": (
        "Удалить все ключи, выясненные больше стольких дней назад."
    ),
    "What somebody has found out; not_placed lets the key be used again.": (
        "Что удалось выяснить; not_placed позволяет использовать ключ снова."
    ),
    "A file with params in JSON, or - for the standard input; options go over it.": (
        "Файл с параметрами в JSON или - для стандартного ввода; параметры командной строки важнее."
    ),
    "Ring without asking first; needed where nobody can be asked.": (
        "Звонить без вопроса; нужно там, где спросить некого."
    ),
    "Check everything, show what would be sent, and ring nobody; whether a key was used is not looked up.": (
        "Всё проверить, показать, что было бы отправлено, и никому не звонить; использован ли ключ, не смотрит."
    ),
    "Deadline of the whole call in seconds. Default: as long as all the ringing may take.": (
        "Срок на весь вызов в секундах. По умолчанию — столько, сколько могут занять все гудки."
    ),
    "What the call is for: nothing is called for twice under one key.": (
        "Ради чего звонок: под одним ключом дважды не звонят."
    ),
    "Call whatever is known of the key.": "Звонить, что бы ни было известно о ключе.",
    "Call again if the call under the key was placed, and failed.": (
        "Позвонить ещё раз, если звонок с этим ключом был и не удался."
    ),
    "Where keys are kept. Default: uis-callapi/calls.db where programs of this user keep such.": (
        "Где хранятся ключи. По умолчанию — uis-callapi/calls.db там, где программы хранят данные пользователя."
    ),
    "Country of numbers that are written without its code, as two letters. Default: RU.": (
        "Страна номеров, записанных без её кода, двумя буквами. По умолчанию: RU."
    ),
    "Longest wait for the answer, in seconds.": "Сколько ждать ответа, в секундах.",
    "How telephones behave, as JSON; “uis-callapi sandbox simulate --help” shows it.": (
        "Поведение телефонов в JSON; образец показывает «uis-callapi sandbox simulate --help»."
    ),
    "A method, or an error by name or code. Default: a list of all.": (
        "Метод или ошибка — по имени или коду. По умолчанию — список всех."
    ),
    "Version of the API. Default: v1.": "Версия API. По умолчанию: v1.",
    "bash, zsh, fish or powershell.": "bash, zsh, fish или powershell.",
    "Login of the API user. Default: $UIS_CALLAPI_LOGIN. A permanent key, where the version takes one, goes before "
    "it: $UIS_CALLAPI_ACCESS_TOKEN.": (
        "Логин для доступа к API. По умолчанию: $UIS_CALLAPI_LOGIN. Если версия принимает постоянный ключ, сначала "
        "смотрят, есть ли он: $UIS_CALLAPI_ACCESS_TOKEN."
    ),
    "Where the API is. Default: $UIS_CALLAPI_URL, else the public service.": (
        "Адрес API. По умолчанию: $UIS_CALLAPI_URL, иначе общедоступный сервис."
    ),
    "Certificates (PEM) of the authorities to trust, as the sandbox or a company's proxy has its own.": (
        "Сертификаты (PEM) центров, которым доверять: у песочницы и у прокси компании они свои."
    ),
    "Heed HTTPS_PROXY, NO_PROXY, REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE.": (
        "Учитывать HTTPS_PROXY, NO_PROXY, REQUESTS_CA_BUNDLE и CURL_CA_BUNDLE."
    ),
    # bounds
    "required": "обязательно",
    "at least {bound}": "не меньше {bound}",
    "at most {bound}": "не больше {bound}",
    "more than {bound}": "больше {bound}",
    "less than {bound}": "меньше {bound}",
    "at least {bound} characters": "не короче {bound} символов",
    "at most {bound} characters": "не длиннее {bound} символов",
    "at least {bound} in the list": "в списке не меньше {bound}",
    "at most {bound} in the list": "в списке не больше {bound}",
    "not empty": "не пусто",
    "default: {value}": "по умолчанию: {value}",
    # a call
    "Ring {numbers} through {url}? [y/N]": "Звонить {numbers} через {url}? [y/N]",
    "calling {numbers}": "звоним {numbers}",
    "connecting": "подключаемся",
    "logging in": "входим",
    "logging in again": "входим заново",
    "sent, waiting for the answer": "отправлено, ждём ответа",
    "trying again in {seconds:.1f} s": "повторим через {seconds:.1f} с",
    "answered": "ответ получен",
    "of {seconds:g} s at most": "самое большее {seconds:g} с",
    "{result}: the platform took the call, and it did not work out.": (
        "{result}: платформа приняла звонок, но он не удался."
    ),
    "The login works at {url}; it took {seconds} s. Nobody was rung.": (
        "Вход по адресу {url} работает; заняло {seconds} с. Никому не звонили."
    ),
    "Login: ": "Логин: ",
    "Password of {login} (not shown): ": "Пароль для {login} (не показывается): ",
    # outcomes and errors
    "Nothing was placed: nobody was rung.": "Звонка не было: никому не позвонили.",
    "Whether anybody was rung is not known: look it up before anybody tries again.": (
        "Неизвестно, был ли звонок: выясните это, прежде чем звонить снова."
    ),
    "It was carried out.": "Звонок был.",
    "The call that the key stands for was carried out.": "Звонок, к которому относится ключ, был.",
    "Whether anybody was rung by the call that the key stands for is not known: look it up before anybody tries "
    "again.": "Был ли звонок, к которому относится ключ, неизвестно: выясните это, прежде чем звонить снова.",
    "Cause": "Причина",
    "What to do": "Что делать",
    "interrupted": "прервано",
    "stopped by {signal}": "остановлено сигналом {signal}",
    "the answer cannot be written to the standard output: {why}": "ответ не удалось вывести: {why}",
    "It was: {result}": "Ответ был: {result}",
    "Ask the two whether their telephones rang, or UIS support.": (
        "Спросите обе стороны, звонили ли у них телефоны, или поддержку UIS."
    ),
    # the command line
    " or ": " или ",
    "standard input": "стандартный ввод",
    "you said no": "вы отказались",
    "missing: {options}": "не хватает: {options}",
    "Give them, or name a file with params in JSON.": "Укажите их или файл с параметрами в JSON.",
    "nobody can be asked whether to ring: this is no terminal": "некого спросить, звонить ли: это не терминал",
    "Give --yes to ring without asking.": "Чтобы звонить без вопроса, добавьте --yes.",
    "Set it in the environment, or {key}, a permanent key.": "Задайте в окружении это или постоянный ключ: {key}.",
    "no credentials: {missing} is not set": "нет учётных данных: не задано {missing}",
    "Set it in the environment; in a terminal it is asked for.": (
        "Задайте в переменной окружения; в терминале об этом спросят."
    ),
    "no credentials were given": "учётные данные не введены",
    "Type them, or set {names}.": "Введите их или задайте {names}.",
    "{option} is not taken: every user of a machine sees the command lines of all, and shells keep them": (
        "{option} не принимается: командную строку видят все пользователи машины, и оболочка её сохраняет"
    ),
    "Set {variable}; a password may be asked for as well. Change what you have typed there.": (
        "Задайте {variable}; пароль можно ввести и в ответ на вопрос. То, что вы так набрали, смените."
    ),
    "there is no option {option}": "нет параметра {option}",
    "Did you mean {option}?": "Может быть, {option}?",
    "“{line} --help” shows what there is.": "Что есть, показывает «{line} --help».",
    "there is no command {command!r}": "нет команды {command!r}",
    "Commands: {names}.": "Команды: {names}.",
    "{option} stands before the command": "{option} стоит перед командой",
    "Options stand behind it, as in “{line}”.": "Параметры пишутся после неё, например: «{line}».",
    "{option} needs a value": "{option} требует значения",
    "{option} has a value that it cannot have": "у {option} недопустимое значение",
    "Write {form}.": "Пишите {form}.",
    "{option} is given twice": "{option} указано дважды",
    "there is more than the command takes": "аргументов больше, чем принимает команда",
    "{option} cannot be {given!r}": "{option} не может быть {given!r}",
    "Write {form}; JSON may come from a file, as @FILE, or as - from the standard input.": (
        "Пишите {form}; JSON можно взять из файла, @FILE, или знаком - из стандартного ввода."
    ),
    "{source} holds no JSON object of params": "в {source} нет объекта JSON с параметрами",
    "{name} is not valid JSON: {error}": "{name}: некорректный JSON: {error}",
    "the standard input can be read once": "стандартный ввод можно прочитать один раз",
    "Give one of the two as a file, with @FILE.": "Одно из двух укажите файлом, @FILE.",
    "{method} has no param {names}": "у {method} нет параметра {names}",
    "“uis-callapi docs {method}” lists them.": "Их список: «uis-callapi docs {method}».",
    "{region!r} is no country": "{region!r} — не страна",
    "Write two letters, as RU or KZ.": "Пишите две буквы, например RU или KZ.",
    "{text!r} may be {both}": "{text!r} может быть {both}",
    "Write it with + and the code of the country.": "Пишите со знаком + и кодом страны.",
    "{text!r} is no telephone number of {region} and none in international form": (
        "{text!r} — не телефонный номер: ни страны {region}, ни в международном виде"
    ),
    "Write it with + and the code of the country, as +7 495 123-45-67.": (
        "Пишите со знаком + и кодом страны: +7 495 123-45-67."
    ),
    "{text!r} has an extension, which the API cannot dial": "в {text!r} есть добавочный, набрать его API не может",
    "Give a number that rings without one.": "Укажите номер, на который можно позвонить без добавочного.",
    "nothing is known of the key {key!r}": "о ключе {key!r} ничего не известно",
    "{key}: {state} since {when}": "{key}: {state} с {when}",
    "begun": "начат",
    "placed": "был",
    "failed": "не удался",
    "not_placed": "не состоялся",
    "unknown": "неизвестно",
    "No key waits for anybody.": "Ни один ключ никого не ждёт.",
    "name the key to settle or to erase": "назовите ключ, о котором речь",
    "only one of {options} can be done at a time": "за один раз можно только одно из {options}",
    "--purge takes a positive number of days": "--purge принимает положительное число дней",
    "--purge is about all keys": "--purge относится ко всем ключам",
    "Erase one with --forget.": "Один удаляет --forget.",
    "Keys erased: {count}.": "Удалено ключей: {count}.",
    # pages
    "Methods": "Методы",
    "Errors": "Ошибки",
    "Examples": "Примеры",
    "Params": "Параметры",
    "Result": "Результат",
    "What goes together": "Что с чем сочетается",
    "From {file}": "Источник: {file}",
    "One of them: uis-callapi docs NAME": "Об одном из них: uis-callapi docs ИМЯ",
    "Known: {names}.": "Есть: {names}.",
    "{method!r} is no method that rings somebody": "{method!r} — не метод, который кому-то звонит",
    "Method that places the call. Default: the first of the version that rings.": (
        "Метод, которым звонить. По умолчанию: первый из версии, который кому-то звонит."
    ),
    "a permanent key logs nobody in: there is nothing to try": "с постоянным ключом никто не входит: пробовать нечего",
    "Call with it.": "Позвоните с ним.",
    "there is no version {api!r}": "нет версии {api!r}",
    "there is no method and no error {name!r}": "нет ни метода, ни ошибки {name!r}",
}

_OF_PICTURES: Mapping[str, str] = {
    "group": "группа",
    "queue": "очередь",
    "in the queue": "в очереди",
    "ringing": "гудки",
    "message": "сообщение",
    "music": "музыка",
    "talk": "разговор",
    "held": "на удержании",
    "1 a group begins": "1 начинается группа",
    "+ more lines": "+ добавлены линии",
    "still there": "ещё на связи",
    "{count} more: {told}": "ещё {count}: {told}",
    "{seconds:g} s": "{seconds:g} с",
    "not over after {took:g} s": "не окончен за {took:g} с",
    "success: joined after {joined:g} s, over after {took:g} s": (
        "success: соединены через {joined:g} с, конец через {took:g} с"
    ),
    "{result} after {took:g} s: {why}": "{result} через {took:g} с: {why}",
    "hung up": "отбой",
    "call ended": "звонок окончен",
    "answered": "ответ получен",
    "answered elsewhere": "ответили на другом",
    "unanswered": "никто не ответил",
    "no answer": "нет ответа",
    "no channel": "нет канала",
    "busy": "занято",
    "rejected": "отклонено",
    "unreachable": "недоступен",
    "timeout": "время вышло",
    "queue timeout": "время в очереди вышло",
    "released": "завершён",
    "disconnected": "отключён",
}
"""What the sandbox writes into its pictures."""

TEXTS: Mapping[str, str] = {**_OWN, **_OF_PICTURES}
