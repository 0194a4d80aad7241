# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What errors say, in Russian, by what they say in English. What a document says comes from its own translation."""

from __future__ import annotations

from collections.abc import Mapping

_OF_PARAMS: Mapping[str, str] = {
    # what the decoder finds
    "{what} - at {place}": "{place}: {what}",
    "Object missing required field `{field}`": "нет обязательного поля `{field}`",
    "Object contains unknown field `{field}`": "есть неизвестное поле `{field}`",
    "Expected `{type}`, got `{given}`": "ожидается `{type}`, а передано `{given}`",
    "Expected `{type}` matching regex {pattern}": "значение не подходит под образец {pattern}",
    "Expected `{type}` of length {bound}": "недопустимая длина: должно быть {bound}",
    "Expected `{type}` that's a multiple of {number}": "число должно делиться на {number}",
    "Expected `{type}` {bound}": "недопустимое число: должно быть {bound}",
    "Not one of the values allowed": "такого значения среди допустимых нет",
    "Use one of {values}": "Возьмите одно из значений: {values}",
    "not valid JSON: {why}": "это некорректный JSON: {why}",
    "JSON is malformed: {why} (byte {byte})": "ошибка в байте {byte}",
    "not valid UTF-8 at byte {byte}": "это не UTF-8, начиная с байта {byte}",
    "nested deeper than {levels} levels": "вложенность больше {levels} уровней",
    # forms and rules
    "{problems}: {form}": "{problems}: {form}",
    "{place} is of another form": "{place} относится к другой форме",
    "{place} is missing": "не хватает {place}",
    "{place} must be {value!r} here": "{place} здесь может быть только {value!r}",
    "{place} must not be given here": "{place} здесь не указывают",
    "{places} missing: {rule}": "не хватает: {places}. {rule}",
    "{first} is the same as {second}: {rule}": "{first} совпадает с {second}: {rule}",
    "{first} = {less} is greater than {second} = {more}: {rule}": (
        "{first} = {less} больше, чем {second} = {more}: {rule}"
    ),
    " and ": " и ",
    # what JSON cannot carry
    "{missing} is left out though `{last}` is given: {method} takes its params by their position": (
        "{missing} нет, хотя есть `{last}`: {method} принимает параметры по порядку"
    ),
    "Give {missing}, too": "Укажите и {missing}",
    "the params take {bytes} bytes and max_request_bytes is {most}: {place} alone has {longest} characters": (
        "параметры занимают {bytes} байт, а max_request_bytes равен {most}: в одном {place} символов {longest}"
    ),
    "Send less, or raise max_request_bytes": "Отправьте меньше или увеличьте max_request_bytes",
    "{place} holds U+0000, which ends a text where it is read in C": (
        "в {place} есть символ U+0000, на котором текст может оборваться"
    ),
    "{place} is given as {kind}, which JSON does not know": "{place} имеет тип `{kind}`, которого нет в JSON",
    "{place} is given as {value}, which is not finite: JSON knows no such number": (
        "{place} равно {value}: бесконечностей и NaN в JSON нет"
    ),
    "{place} holds half of a surrogate pair": "в {place} половина суррогатной пары",
    # calls by name
    "the method must be a name, not empty": "имя метода не может быть пустым",
    "the method must be a name, not of type {kind}": "вместо имени метода передан тип `{kind}`",
    "the name of the method holds half of a surrogate pair": "в имени метода половина суррогатной пары",
    "params must be a mapping, or a list or tuple, not of type {kind}": (
        "params может быть словарём, списком или кортежем, но не типа `{kind}`"
    ),
    "retry_safe must be True or False": "retry_safe может быть только True или False",
    "it must not be sent twice, whatever retry_safe says": (
        "этот метод нельзя отправлять дважды, что бы ни стояло в retry_safe"
    ),
    "session must be True, False or None": "session может быть только True, False или None",
    "session=True, and this API has no sessions": "указано session=True, а сессий у этого API нет",
    "a session key has a name: give the params by theirs": "у ключа сессии есть имя: передайте параметры по именам",
    "`{param}` is given, and session=True would add it": "`{param}` уже есть, а session=True добавил бы его ещё раз",
    # whom a call may reach
    "`{place}` = {value} is not in {option}": "`{place}` = {value} — среди {option} такого нет",
    "{option} is set, and nobody knows whom these params reach": (
        "задан {option}, а кому придёт вызов с такими параметрами, неизвестно"
    ),
}

_OF_OPTIONS: Mapping[str, str] = {
    "{name} must be one of {values}, not {value!r}": "{name} может быть одним из {values}, но не {value!r}",
    "{name} must be a positive number of seconds, not {value!r}": (
        "{name} — это число секунд больше нуля, а не {value!r}"
    ),
    "{name} must be True or False, not {value!r}": "{name} может быть только True или False, но не {value!r}",
    "{name} must be a whole number of at least {least}, not {value!r}": (
        "{name} — это целое число не меньше {least}, а не {value!r}"
    ),
    "{name} must be {wanted}, not the class {kind}": "{name} — это {wanted}, а не сам класс `{kind}`",
    "{name} must be {wanted}, not of type {kind}": "{name} — это {wanted}, а передан тип `{kind}`",
    "the path of a file, as a text": "путь к файлу строкой",
    "an ssl.SSLContext": "ssl.SSLContext",
    "an object with blocks, load(), store() and try_lock()": (
        "объект, у которого есть blocks, load(), store() и try_lock()"
    ),
    "an object with monotonic(), time(), sleep() and sleep_async()": (
        "объект, у которого есть monotonic(), time(), sleep() и sleep_async()"
    ),
    "the path of a file, as a text, or a journal": "путь к файлу строкой или журнал",
    "a list of functions": "список функций",
    "hooks must be a list of functions": "hooks — это список функций",
    "ca_file and ssl_context exclude each other: load the file into the context": (
        "ca_file и ssl_context вместе не указывают: загрузите файл в контекст"
    ),
    "ca_file: {file!r} holds no certificates in PEM": "ca_file: в {file!r} нет сертификатов в формате PEM",
    "ca_file: there is no file {file!r}": "ca_file: файла {file!r} нет",
    "ca_file: {file!r} cannot be read: {why}": "ca_file: {file!r} не читается: {why}",
    "give it as https://host[:port]": "укажите его в виде https://host[:port]",
    "base_url must be a text: {example}": "base_url — это строка: {example}",
    "base_url must be plain ASCII without spaces: {example}": (
        "в base_url может быть только ASCII без пробелов: {example}"
    ),
    "base_url must carry no user or password: {example}": "в base_url не может быть логина и пароля: {example}",
    "base_url must have no query and no fragment: {example}": (
        "в base_url не может быть ни ?запроса, ни #фрагмента: {example}"
    ),
    "base_url is no web address: {example}": "base_url — не веб-адрес: {example}",
    "base_url is an invalid web address: {example}": "base_url — некорректный веб-адрес: {example}",
    "base_url: port 0 cannot be called: {example}": "base_url: порта 0 не бывает: {example}",
    "base_url: the port must be a number from 1 to 65535: {example}": (
        "base_url: порт — это число от 1 до 65535: {example}"
    ),
    "base_url at {host} would send secrets in clear text: use https:// (http:// is for this machine only)": (
        "base_url с узлом {host} отправлял бы секреты открытым текстом: пишите https:// "
        "(http:// — только для этой же машины)"
    ),
    "base_url must not end with {path}: the version is appended; {example}": (
        "base_url не должен кончаться на {path}: версия добавляется сама; {example}"
    ),
    "give it as http://[user:password@]host[:port]": "укажите его в виде http://[user:password@]host[:port]",
    "{name} must be a text: {example}": "{name} — это строка: {example}",
    "{name} must be plain ASCII without spaces: {example}": "в {name} может быть только ASCII без пробелов: {example}",
    "{name} is an invalid web address: {example}": "{name} — некорректный веб-адрес: {example}",
    "{name} must begin with http://, which is how one speaks to it: {example}": (
        "{name} должен начинаться с http://: с прокси говорят так; {example}"
    ),
    "{name} is no address of a proxy: {example}": "{name} — не адрес прокси: {example}",
    "{option} must be a text": "{option} — это строка",
    "{option} must be one of {values}": "{option} может быть одним из {values}",
    "{option} stands in the name of a host: only letters, digits, dots, colons and hyphens may be in it": (
        "{option} входит в имя узла: в нём могут быть только буквы, цифры, точки, двоеточия и дефисы"
    ),
    "{option} must hold no query and no fragment": "в {option} не может быть ни ?запроса, ни #фрагмента",
    "the address of the API is none with these values in it": "с такими значениями адрес API не складывается",
    "{option} must be a list, tuple or set of texts, not of type {kind}": (
        "{option} — это список, кортеж или множество строк, а передан тип `{kind}`"
    ),
    "{option} holds {value}, which no call takes": "в {option} есть {value}: такого значения не примет ни один вызов",
    "a value of type {kind}": "значение типа `{kind}`",
    # credentials
    "{option} must be a text that is not empty": "{option} — это непустая строка",
    "{option} and {others} exclude each other: pass {option}= alone": (
        "{option} и {others} вместе не указывают: передайте только {option}="
    ),
    "this client was given {option}= and opens no session of its own: pass {options}": (
        "клиент создан с {option}= и сам сессию не открывает: передайте {options}"
    ),
    "no credentials: pass {options}, or set {variables}": (
        "нет учётных данных: передайте {options} или задайте {variables} в окружении"
    ),
    "{options}, or {key}= alone": "{options}, или только {key}=",
}

_OF_OUTCOMES: Mapping[str, str] = {
    "Nothing was placed.": "Ничего не выполнено.",
    "Whether it was carried out is not known: look it up before anybody tries again.": (
        "Неизвестно, выполнено ли это: выясните, прежде чем пробовать снова."
    ),
    "It was carried out.": "Это выполнено.",
    "The call that the key stands for was carried out.": "Вызов, к которому относится ключ, выполнен.",
    "Whether the call that the key stands for was carried out is not known: look it up before anybody tries again.": (
        "Выполнен ли вызов, к которому относится ключ, неизвестно: выясните, прежде чем пробовать снова."
    ),
    "The call that it was used for was carried out.": "Вызов, для которого он был использован, выполнен.",
    "Whether the call that it was used for was carried out is not known: look it up before anybody tries again.": (
        "Выполнен ли вызов, для которого он был использован, неизвестно: выясните, прежде чем пробовать снова."
    ),
    "{method} was interrupted. {outcome}": "{method}: прервано. {outcome}",
    "{method} may take {seconds:g} s, more than is left of the {given:g} s of within(): cut short, it leaves open "
    "whether it was carried out. Make the call from a job, or let it ask for less": (
        "{method} может занять {seconds:g} с, а из {given:g} с, отведённых в within(), осталось меньше: если его "
        "прервать, будет неизвестно, выполнен ли он. Вызовите его из фоновой задачи или попросите меньше времени"
    ),
    "({number} attempts)": "(попыток: {number})",
}

_OF_ANSWERS: Mapping[str, str] = {
    "the server answered {code} {message!r}": "сервер ответил {code} {message!r}",
    "{answer} ({detail})": "{answer} ({detail})",
    "the server answered {result!r}, which means: in vain": "сервер ответил {result!r}: выполнено, но безуспешно",
    "the result is not of the type the spec gives: {why}": "результат не того типа, что в описании API: {why}",
    "the result holds no session key": "в результате нет ключа сессии",
    "HTTP {status} without a JSON-RPC answer; {body}": "HTTP {status} без ответа JSON-RPC; {body}",
    "{why}; {body}": "{why}; {body}",
    "the body was empty": "тело пустое",
    "its body is not shown: there may be a key in it": "тело не показано: в нём может быть ключ",
    "the body began {text!r}": "начало тела: {text!r}",
    "an answer with two members named {name}": "в ответе два поля {name}",
    "an answer with both a result and an error": "в ответе и результат, и ошибка",
    "an answer with neither a result nor an error": "в ответе нет ни результата, ни ошибки",
    "an error with the id of another request": "у ошибки id другого запроса",
    "an error with two members named {name}": "в ошибке два поля {name}",
    "a result without the id of this request": "у результата нет id этого запроса",
    "the answer is no HTTP": "это не ответ HTTP",
    "the answer was cut": "ответ оборвался",
    "the answer gives its length in two ways": "длина ответа указана двумя способами",
    "the answer has more than {most} bytes around its body": "в ответе больше {most} байт помимо тела",
    "the answer is longer than {most} bytes": "ответ длиннее {most} байт",
    "the answer has a bad Content-Length": "в ответе неверный Content-Length",
    "the answer has a bad chunk": "в ответе неверный фрагмент (chunk)",
    "the answer has a Transfer-Encoding that was not asked for": "в ответе Transfer-Encoding, которого не просили",
    "the answer is encoded as {encoding!r}, which was not asked for": (
        "ответ закодирован как {encoding!r}, чего не просили"
    ),
    "the server changed to another protocol": "сервер перешёл на другой протокол",
    "the connection was closed before an answer came": "соединение закрыто, ответа не было",
    # what to do
    "Check base_url, and that the server is up and reachable from here": (
        "Проверьте base_url и то, что сервер работает и отсюда доступен"
    ),
    "Check base_url and what stands between here and the server": (
        "Проверьте base_url и всё, что стоит между вами и сервером"
    ),
    "Redirects are never followed: give the final address as base_url": (
        "По перенаправлениям клиент не ходит: укажите в base_url окончательный адрес"
    ),
    "Ask those whom it would have reached, or the server's support, with what error.report() returns": (
        "Спросите тех, до кого вызов должен был дойти, или поддержку сервера: ей нужно то, что вернёт error.report()"
    ),
    "Give it more time: with timeout=, or in within()": "Дайте больше времени: в timeout= или в within()",
    "Send less often, or let it wait with max_retry_after=": ("Отправляйте реже или разрешите ждать: max_retry_after="),
    "Check proxy=, and that the proxy is up and lets this host through": (
        "Проверьте proxy= и то, что прокси работает и пропускает на этот узел"
    ),
    "Give the right ones in proxy=, as http://user:password@host:port": (
        "Укажите верные в proxy=, в виде http://user:password@host:port"
    ),
    "If that is whom you expect there, name the authority that signed the certificate with ca_file=, or with "
    "ssl_context=; a company's proxy that opens TLS has an authority of its own": (
        "Если это тот сервер, которого вы ждёте, укажите центр, подписавший сертификат: ca_file= или ssl_context=; у "
        "прокси компании, который вскрывает TLS, центр свой"
    ),
    "Check that base_url and its port are those of a server that speaks TLS 1.2 or newer": (
        "Проверьте base_url и порт в нём: там должен отвечать сервер, который умеет TLS 1.2 или новее"
    ),
    # sessions
    "no session key: {why}": "нет ключа сессии: {why}",
    "Try again when the server answers": "Попробуйте снова, когда сервер будет отвечать",
    "the deadline passed while another call fetched the session key": (
        "время вышло, пока другой вызов получал ключ сессии"
    ),
}

_OF_THE_WAY: Mapping[str, str] = {
    "the client is closed": "клиент закрыт",
    "the client was closed": "клиент закрыли",
    "this client belongs to another process; make one client for each": (
        "этот клиент — другого процесса; создайте в каждом свой"
    ),
    "this client belongs to another event loop; make one client for each": (
        "этот клиент — другого цикла событий; создайте в каждом свой"
    ),
    "all {most} connections are in use": "все соединения ({most}) заняты",
    "the deadline passed before there was a connection": "время вышло раньше, чем появилось соединение",
    "the deadline passed": "время вышло",
    "it took too long": "слишком долго",
    "the connection broke": "соединение оборвалось",
    "the host name {host} could not be resolved": "имя узла {host} не найдено",
    "the host name {host} of the proxy could not be resolved": "имя узла прокси {host} не найдено",
    "no connection to {place}: {why}": "нет соединения с {place}: {why}",
    "no connection to the proxy at {place}: {why}": "нет соединения с прокси {place}: {why}",
    "the certificate of {host} was refused: {why}": "сертификат {host} не принят: {why}",
    "{refused} (issued by {issuer})": "{refused} (кем выдан: {issuer})",
    "Hostname mismatch, certificate is not valid for {name!r}": "он выдан не для {name!r}",
    "IP address mismatch, certificate is not valid for {name!r}": "он выдан не для {name!r}",
    "the server speaks no version of TLS that is safe: 1.2 is the oldest taken here": (
        "у сервера нет безопасной версии TLS: здесь годится 1.2 и новее"
    ),
    "what answers there speaks no TLS": "то, что там отвечает, не умеет TLS",
    "the TLS handshake took too long": "согласование TLS длилось слишком долго",
    "the TLS handshake broke off": "согласование TLS оборвалось",
    "TLS: {why}": "TLS: {why}",
    "the proxy at {host}:{port} opened no tunnel: {why}": "прокси {host}:{port} не открыл туннель: {why}",
    "the proxy at {host}:{port} refused the user and the password": "прокси {host}:{port} не принял логин и пароль",
    "the proxy at {host}:{port} wants a user and a password": "прокси {host}:{port} требует логин и пароль",
    "it said more than that there is a tunnel": "он передал больше, чем сообщение о туннеле",
}

_OF_JOURNALS: Mapping[str, str] = {
    "the dedup key {key!r} stands for another call, {state} since {since}; this one was not sent": (
        "ключ {key!r} относится к другому вызову (состояние {state} с {since}); этот вызов не отправлен"
    ),
    "the dedup key {key!r} was used before, {state} since {since}; nothing was sent now": (
        "ключ {key!r} уже использован (состояние {state} с {since}); сейчас ничего не отправлено"
    ),
    "Take another key for another call; force=True uses this one all the same": (
        "Для другого вызова возьмите другой ключ; force=True использует и этот"
    ),
    "Take another key if a second call is meant": "Если нужен второй вызов, возьмите другой ключ",
    "Pass retry_failed=True to try once more": "Чтобы попробовать ещё раз, укажите retry_failed=True",
    "Wait: it is under way": "Подождите: он ещё идёт",
    "Look the call up, then settle the key: client.journal.resolve(key, ...); or pass force=True": (
        "Выясните, выполнен ли вызов, и запишите это: client.journal.resolve(key, ...); или укажите force=True"
    ),
    "{name} must be True or False": "{name} может быть только True или False",
    "{name} is about a dedup key, and there is none": "{name} относится к ключу, а dedup_key не указан",
    "Pass dedup_key=": "Укажите dedup_key=",
    "dedup_key needs a journal, and this client has none": "для dedup_key нужен журнал, а у этого клиента его нет",
    "this client has no journal": "у этого клиента нет журнала",
    "Give the client one: journal= and the path of a file": "Укажите его при создании клиента: journal= и путь к файлу",
    "{name} must be a text, not of type {kind}": "{name} — это строка, а передан тип `{kind}`",
    "{name} must be 1 to {most} printable characters": "{name} — это от 1 до {most} печатных символов",
    "state must be one of {values}": "state может быть одним из: {values}",
    "there is no key {key!r} of this login at this host": "ключа {key!r} у этого логина на этом узле нет",
    "the call of key {key!r} is under way": "вызов с ключом {key!r} ещё идёт",
    "Wait until it has ended": "Подождите, пока он кончится",
    "the key {key!r} has just been used or settled by another": (
        "ключ {key!r} только что использовал или закрыл кто-то другой"
    ),
    "Look at it again": "Посмотрите ещё раз, что с ним",
    "Its key is left as an intent: {why}.": "Ключ этого вызова так и записан как начатый: {why}.",
    "the call ended, and its key is left as an intent: {why}": (
        "вызов закончен, а его ключ так и записан как начатый: {why}"
    ),
    "See what it came to in result or error; the client writes it down once the journal can be used again": (
        "Чем он кончился, говорят result и error; клиент запишет это, когда журнал снова станет доступен"
    ),
    "the journal failed: {kind}: {why}": "сбой журнала: {kind}: {why}",
    "the journal is kept in the memory of another process": "этот журнал — в памяти другого процесса",
    "Use SqliteJournal, which processes can share": "Возьмите SqliteJournal: он бывает общим для процессов",
    "journal: {path!r} is no path of a file; MemoryJournal() keeps keys in memory": (
        "journal: {path!r} — не путь к файлу; в памяти ключи хранит MemoryJournal()"
    ),
    "journal: {why}": "journal: {why}",
    "an entry is damaged: {why}": "запись повреждена: {why}",
    "the journal {path!r} cannot be used: {why}": "журналом {path!r} нельзя воспользоваться: {why}",
    "it is in use by another thread": "он занят другим потоком",
    "Try again": "Попробуйте ещё раз",
    "it was moved, deleted or replaced": "его переместили, удалили или заменили",
    "Put it back, or begin anew with another client, which knows none of its keys": (
        "Верните его на место или начните заново с другим клиентом, который его ключей не знает"
    ),
    "its -wal or -shm was moved, deleted or replaced": "его -wal или -shm переместили, удалили или заменили",
    "Begin anew with another client, and look up what was called in the meantime": (
        "Начните заново с другим клиентом и выясните, какие вызовы были за это время"
    ),
    "it is a directory": "это папка",
    "Name a file in it": "Укажите файл в ней",
    "it cannot be read and written by this user": "этому пользователю его нельзя читать и писать",
    "it is empty": "он пуст",
    "Delete it: a journal is put there as a whole": "Удалите его: журнал создаётся сразу целиком",
    "Name a file in a directory that can be written": "Укажите файл в папке, доступной для записи",
    "it is a database of something else": "это база данных чего-то другого",
    "Name a file that does not exist yet": "Укажите файл, которого ещё нет",
    "a newer version of this package wrote it": "его записала более новая версия этого пакета",
    "Upgrade this package": "Обновите пакет",
    "Another process holds it: try again, or raise busy_timeout": (
        "Его держит другой процесс: попробуйте ещё раз или увеличьте busy_timeout"
    ),
    "Make it and its directory writable": "Сделайте файл и его папку доступными для записи",
    "Free some space on its disk": "Освободите место на диске",
    "See whether its disk is full or failing": "Проверьте, не заполнен ли и исправен ли диск",
    "Restore it from a backup, and look up what was called since": (
        "Восстановите его из резервной копии и выясните, какие вызовы были с тех пор"
    ),
}

OF_OTHERS: Mapping[str, str] = {
    # what the decoder says
    "Number out of range": "число за пределами допустимого",
    "Integer value out of range": "целое число за пределами допустимого",
    "Input data was truncated": "он обрывается",
    # what SQLite says
    "database is locked": "база данных заблокирована",
    "database or disk is full": "диск заполнен",
    "disk I/O error": "ошибка чтения или записи диска",
    "attempt to write a readonly database": "база данных только для чтения",
    "unable to open database file": "файл базы данных не открывается",
    "database disk image is malformed": "файл базы данных повреждён",
    "file is not a database": "это не база данных",
    # what the system calls its errors
    "connection refused": "в соединении отказано",
    "connection reset by peer": "соединение сброшено другой стороной",
    "broken pipe": "другая сторона закрыла соединение",
    "connection timed out": "соединение не дождалось ответа",
    "no route to host": "нет пути к узлу",
    "network is unreachable": "сеть недоступна",
    "host is down": "узел не работает",
    "cannot assign requested address": "такой адрес использовать нельзя",
    "permission denied": "доступ запрещён",
    "operation not permitted": "операция не разрешена",
    "too many open files": "открыто слишком много файлов",
    "Permission denied": "доступ запрещён",
    "No such file or directory": "нет такого файла или папки",
    "Not a directory": "это не папка",
    "Is a directory": "это папка",
    "Read-only file system": "файловая система только для чтения",
    "No space left on device": "на диске нет места",
    # what OpenSSL finds wrong with certificates
    "certificate has expired": "срок его действия истёк",
    "certificate is not yet valid": "срок его действия ещё не начался",
    "certificate revoked": "он отозван",
    "self-signed certificate": "он подписан сам собой",
    "self signed certificate": "он подписан сам собой",
    "self-signed certificate in certificate chain": "в цепочке есть сертификат, подписанный сам собой",
    "self signed certificate in certificate chain": "в цепочке есть сертификат, подписанный сам собой",
    "unable to get local issuer certificate": "здесь не знают центра, который его выдал",
    "unable to get issuer certificate": "здесь не знают центра, который выдал один из сертификатов цепочки",
    "unable to verify the first certificate": "здесь не знают центра, который его выдал",
}
"""What is said by what we build on. Another wording of theirs stays in English."""

TEXTS: Mapping[str, str] = {
    **_OF_PARAMS,
    **_OF_OPTIONS,
    **_OF_OUTCOMES,
    **_OF_ANSWERS,
    **_OF_THE_WAY,
    **_OF_JOURNALS,
    **OF_OTHERS,
}
