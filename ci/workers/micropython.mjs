// MicroPython as a subject: node ci/workers/micropython.mjs MODULE, the path of `micropython.mjs` of its package for WebAssembly.
//
// A worker of docs/protocol.md. The helper that cellmate sends is no program of MicroPython, which has neither weak references nor code
// objects; the one below shows of a program what can be seen here: events and values, by the same rules (docs/observation.md). Each
// program has an interpreter of its own.

import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const FORMAT = 1;
const HEAP = 64 << 20;

const OBSERVER = String.raw`
import builtins, gc
from cellmate import take as take_printed

MAX_WALK_DEPTH = 20
MAX_WALK_VALUES = 500
HIDDEN = ("__module__ __qualname__ __dict__ __weakref__ __doc__ __hash__ __slots__ __firstlineno__ __static_attributes__ __annotations__ "
    "__annotate__ __annotate_func__ __annotations_cache__ __classdictcell__ __type_params__ __orig_bases__ __parameters__").split()
real_repr, real_type, real_len, real_id, real_sorted = repr, type, len, id, sorted
real_isinstance, real_issubclass, real_str, real_set, real_list = isinstance, issubclass, str, set, list
NONE, TRUE, FALSE = None, True, False


class Flood(BaseException):
    pass


class token:
    def __init__(self, label):
        if real_type(label) is not real_str:
            raise TypeError("token() takes a string")
        LABELS[label] = LABELS.get(label, 0) + 1
        self.name = "%s#%d" % (label, LABELS[label])
        MADE.append(self.name)

    def __repr__(self):
        return self.name


TOKEN = token
LABELS, MADE, EVENTS, SHOWN = {}, [], [], [0]


def quoted(text):
    """As json has it, in ASCII."""
    parts = []
    for char in text:
        code = ord(char)
        if code == 34 or code == 92:
            parts.append("\\" + char)
        elif 32 <= code < 127:
            parts.append(char)
        elif code < 65536:
            parts.append("\\u%04x" % code)
        else:
            code -= 65536
            parts.append("\\u%04x\\u%04x" % (55296 + (code >> 10), 56320 + (code & 1023)))
    return '"' + "".join(parts) + '"'


def ascii_text(text):
    quote = '"' if "'" in text and '"' not in text else "'"
    parts = [quote]
    for char in text:
        code = ord(char)
        if char == quote or code == 92:
            parts.append("\\" + char)
        elif 32 <= code < 127:
            parts.append(char)
        elif code in (9, 10, 13):
            parts.append({9: "\\t", 10: "\\n", 13: "\\r"}[code])
        else:
            parts.append("\\x%02x" % code if code < 256 else "\\u%04x" % code if code < 65536 else "\\U%08x" % code)
    parts.append(quote)
    return "".join(parts)


def atom(value):
    kind = real_type(value)
    if kind is int:
        return real_repr(value) if -(1 << 1024) < value < 1 << 1024 else NONE
    if kind is real_str:
        return ascii_text(value) if real_len(value) <= 1000 else NONE
    if kind is bytes:
        return real_repr(value) if real_len(value) <= 1000 else NONE
    if kind is range or kind is float or kind is complex or kind is bool or value is NONE or value is Ellipsis or value is NotImplemented:
        return real_repr(value)
    return NONE


def is_written(kind):
    try:
        return kind.__dict__.get("__module__") == "__main__"
    except AttributeError:
        return FALSE


NAMES = {"closure": "function", "bound_method": "method", "NotImplementedType": "NotImplementedType"}


def type_name(value):
    name = real_type(value).__name__
    return NAMES.get(name, name)


def element(value, depth):
    text = atom(value)
    if text is not NONE:
        return text
    kind = real_type(value)
    if kind is TOKEN:
        return "token " + value.name
    if kind is tuple or kind is frozenset:
        if depth == MAX_WALK_DEPTH:
            return "..."
        if kind is frozenset:
            return "set {" + ", ".join(set_texts(value, depth + 1)) + "}"
        texts = [element(item, depth + 1) for item in value]
        return "(" + ", ".join(texts) + (",)" if real_len(texts) == 1 else ")")
    if real_issubclass(kind, BaseException):
        return "exception " + kind.__name__
    if kind is real_type:
        if is_written(value):
            return "class " + value.__name__
    elif is_written(kind):
        return "instance of " + kind.__name__
    return "<" + type_name(value) + ">"


def set_texts(values, depth):
    return real_sorted([element(value, depth) for value in values]) if real_len(values) <= 500 else ["..."]


class Walk:
    def __init__(self):
        self.seen, self.counts, self.left = {}, {}, MAX_WALK_VALUES

    def number(self, value, tag):
        number = self.counts.get(tag, 0)
        self.counts[tag] = number + 1
        self.seen[real_id(value)] = '["a","%s",%d]' % (tag, number)
        return number

    def items(self, values, depth):
        shown = []
        for value in values:
            part = self.show(value, depth)
            shown.append(part)
            if part == "null":
                break
        return "[" + ",".join(shown) + "]"

    def named(self, pairs, depth):
        shown = []
        for name, value in pairs:
            part = self.show(value, depth)
            shown.append(quoted(name if real_type(name) is real_str else "<" + real_type(name).__name__ + ">"))
            shown.append(part)
            if part == "null":
                break
        return "[" + ",".join(shown) + "]"

    def show(self, value, depth):
        if depth == MAX_WALK_DEPTH or not self.left:
            return "null"
        self.left -= 1
        text = atom(value)
        if text is not NONE:
            return quoted(text)
        kind = real_type(value)
        if kind is TOKEN:
            return '["k",%s]' % quoted(value.name)
        if kind is tuple:
            return '["t",%s]' % self.items(value, depth + 1)
        if kind is real_set or kind is frozenset:
            return '["s",[%s]]' % ",".join([quoted(text) for text in set_texts(value, depth + 1)])
        again = self.seen.get(real_id(value))
        if kind is real_list:
            return again or '["l",%d,%s]' % (self.number(value, "l"), self.items(value, depth + 1))
        if kind is dict:
            return again or self.dict(value, depth)
        if real_issubclass(kind, BaseException):
            return again or '["x",%d,%s,%s]' % (self.number(value, "x"), quoted(kind.__name__), self.items(value.args, depth + 1))
        if kind is real_type:
            if is_written(value):
                return again or '["y",%d,%s,%s]' % (self.number(value, "y"), quoted(value.__name__), self.named(
                    [pair for pair in value.__dict__.items() if pair[0] not in HIDDEN], depth + 1))
        elif is_written(kind):
            return again or '["i",%d,%s,%s]' % (self.number(value, "i"), quoted(kind.__name__), self.named(value.__dict__.items(), depth + 1))
        return '["o",%s]' % quoted(type_name(value))

    def dict(self, value, depth):
        number = self.number(value, "d")
        shown = []
        for key, item in value.items():
            part = self.show(key, depth + 1)
            shown.append(part)
            if part == "null":
                shown.append("null")
                break
            part = self.show(item, depth + 1)
            shown.append(part)
            if part == "null":
                break
        return '["d",%d,[%s]]' % (number, ",".join(shown))


def record(tag, facts=""):
    printed = take_printed()
    if printed is not NONE:
        EVENTS.append('["p",[],%s]' % quoted(printed))
    EVENTS.append('["%s",[]%s]' % (tag, facts))
    if real_len(EVENTS) > 10000:
        EVENTS[:] = ["flood", "more than 10000 events"]
        raise Flood


def observe(*values):
    walk = Walk()
    record("o", "," + walk.items(values, 0))
    SHOWN[0] += MAX_WALK_VALUES - walk.left
    if SHOWN[0] > 100000:
        EVENTS[:] = ["flood", "more than 100000 values shown"]
        raise Flood


def collect():
    record("c")
    gc.collect()


def is_shown(name):
    return real_type(name) is real_str and not (name[:2] == "__" and name[-2:] == "__")


def run(code):
    namespace = {"__name__": "__main__"}
    builtins.observe, builtins.token, builtins.collect = observe, token, collect
    try:
        exec(code, namespace)
    except Flood:
        return "flood"
    except BaseException as error:
        try:
            message = real_str(error)
        except BaseException:
            message = "<exception str() failed>"
        record("u", ",%s,%s" % (quoted(real_type(error).__name__), quoted(message)))
    record("e", "," + Walk().named([pair for pair in namespace.items() if is_shown(pair[0])], 0))
    namespace.clear()
    gc.collect()
    record("t")
    return "[[%s],[%s]]" % (",".join(EVENTS), ",".join([quoted(name) for name in real_sorted(MADE)]))


def answer(source, runs):
    try:
        code = compile(source, "<program>", "exec")
    except BaseException as error:
        line = "null"
        return '"rejected",%s,%s,%s,null' % (quoted(real_type(error).__name__), quoted(real_str(error)), line)
    done = run(code) if runs else "null"
    if done == "flood":
        return '"flood",' + quoted(EVENTS[-1])
    return '"code",[-1,"<module>",null,1,0,0,0,0,0,[],[],[]],' + done
`;

function receive(size) {
    const data = Buffer.alloc(size);
    for (let at = 0; at < size;) {
        let read;
        try {
            read = fs.readSync(0, data, at, size - at, null);
        } catch (error) {
            if (error.code === 'EAGAIN') {
                Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
                continue;
            }
            if (error.code !== 'EOF') throw error;
            read = 0;
        }
        if (read === 0) process.exit(0);
        at += read;
    }
    return data;
}

function line() {
    let text = '';
    for (;;) {
        const char = receive(1).toString('latin1');
        if (char === '\n') return text;
        text += char;
    }
}

function send(number, text) {
    const body = Buffer.from(text, 'utf-8');
    const head = Buffer.alloc(8);
    head.writeUInt32LE(body.length, 0);
    number.copy(head, 4);
    const data = Buffer.concat([head, body]);
    for (let at = 0; at < data.length;) {
        try {
            at += fs.writeSync(1, data, at);
        } catch (error) {
            if (error.code !== 'EAGAIN') throw error;
        }
    }
}

const { loadMicroPython } = await import(pathToFileURL(process.argv[2]));
const reply = (...parts) => JSON.stringify([FORMAT, ...parts]);

async function observe(source, runs) {
    let printed = [];
    let size = 0;
    const take = () => {
        if (printed.length === 0) return null;
        const text = Buffer.concat(printed).toString('utf-8');
        printed = [];
        return text;
    };
    const micropython = await loadMicroPython({
        heapsize: HEAP,
        linebuffer: false,
        stdout: (data) => {
            size += data.length;
            // What is thrown here is an `OSError` of the program, which it may catch; then it is our time limit that ends it.
            if (size > 1 << 20) throw new Error('flood');
            printed.push(Buffer.from(data));
        },
    });
    try {
        micropython.registerJsModule('cellmate', { take });
        micropython.runPython(OBSERVER);
        const answer = micropython.globals.get('answer')(source, runs);
        if (size > 1 << 20) return reply('flood', `more than ${1 << 20} characters printed`);
        return `[${FORMAT},${answer}]`;
    } catch (error) {
        return reply('internal', 'SystemError', String(error.message ?? error).trim().split('\n').at(-1));
    }
}

receive(Number(line()));
{
    const micropython = await loadMicroPython({ stdout: () => {} });
    micropython.runPython("import sys\nrelease = '.'.join([str(part) for part in sys.implementation[1][:3]])");
    send(Buffer.alloc(4), reply('micropython', '3.8.0', [`MicroPython ${micropython.globals.get('release')}`], 0));
}
for (;;) {
    const head = receive(10);
    const source = receive(head.readUInt32LE(0)).toString('utf-8');
    const number = head.subarray(4, 8);
    const [task, mode] = [head[8], head[9]];
    if (task === 2) send(number, reply('text', null, 'there are no trees'));
    else if (task === 3) send(number, reply('tables', null, 'there are no symbol tables'));
    else if (mode & 0b1011111) send(number, reply('rejected', 'NotImplementedError', 'modules only, as they are', null, null));
    else send(number, await observe(source, task === 1));
}
