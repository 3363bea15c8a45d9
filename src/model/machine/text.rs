//! `repr`, `str`, `ascii` and f-string fields of built-in values.

use super::{
    Outcome, Stop, asked,
    operators::MAX_VALUE_DEPTH,
    spend,
    types::Type,
    value::{ExceptionObj, Value, ViewKind},
};
use std::fmt::Write;

/// `repr(value)`; with `ascii`, all else is escaped.
pub fn repr(value: &Value, ascii: bool) -> Outcome<String> {
    let mut out = String::new();
    write_repr(&mut out, value, ascii, 0)?;
    Ok(out)
}

/// `str(value)`
pub fn str(value: &Value) -> Outcome<String> {
    match value {
        Value::Str(text) => Ok(text.to_string()),
        Value::Exception(exception) => {
            if let Some(said) = asked::answer(value) {
                return Ok(said);
            }
            message(exception)?.ok_or_else(|| unknown_message(exception))
        }
        Value::Instance(instance) if instance.class.find("__str__").is_some() => {
            asked::answer(value).ok_or_else(|| Stop::unknown("str of an instance inside a builtin"))
        }
        _ => repr(value, false),
    }
}

/// `BaseException.__repr__(exception)`
pub fn plain_repr(exception: &ExceptionObj) -> Outcome<String> {
    let args = exception.args.borrow();
    let Some(args) = &*args else { return Err(unknown_message(exception)) };
    let mut out = exception.name().to_string();
    out.push('(');
    write_items(&mut out, args, false, 0)?;
    out.push(')');
    Ok(out)
}

/// What is said when a program looks at a message that is not predicted.
pub fn unknown_message(exception: &ExceptionObj) -> Stop {
    Stop::unknown(format!("message of {}", exception.class.name()))
}

/// `str(exception)`, if its arguments are known.
pub fn message(exception: &ExceptionObj) -> Outcome<Option<String>> {
    if exception.written.as_ref().is_some_and(|class| class.find("__str__").is_some()) {
        return Err(Stop::unknown("str of an exception inside a builtin"));
    }
    plain_message(exception)
}

/// `BaseException.__str__(exception)`, if its arguments are known.
pub fn plain_message(exception: &ExceptionObj) -> Outcome<Option<String>> {
    let args = exception.args.borrow();
    let Some(args) = &*args else { return Ok(None) };
    Ok(Some(match args.as_slice() {
        [Value::Str(message), _] if exception.class.is_group() => {
            let count = match &*exception.object.borrow() {
                Some(Value::Tuple(inner)) => inner.items.len(),
                _ => 0,
            };
            let plural = if count == 1 { "" } else { "s" };
            format!("{message} ({count} sub-exception{plural})")
        }
        [] => String::new(),
        [only] if exception.class == Type::KeyError => repr(only, false)?,
        [only] => str(only)?,
        _ => tuple(args, false)?,
    }))
}

fn tuple(items: &[Value], ascii: bool) -> Outcome<String> {
    let mut out = String::new();
    write_tuple(&mut out, items, ascii, 0)?;
    Ok(out)
}

fn write_tuple(out: &mut String, items: &[Value], ascii: bool, depth: u32) -> Outcome<()> {
    out.push('(');
    write_items(out, items, ascii, depth)?;
    out.push_str(if items.len() == 1 { ",)" } else { ")" });
    Ok(())
}

fn write_items(out: &mut String, items: &[Value], ascii: bool, depth: u32) -> Outcome<()> {
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            out.push_str(", ");
        }
        write_repr(out, item, ascii, depth + 1)?;
    }
    Ok(())
}

/// What stands for the digits of an address in a text.
pub const ADDRESS: char = '\u{f8ff}';

/// An error if what a text says depends on an address.
pub fn known(text: &str) -> Outcome<()> {
    if text.contains(ADDRESS) || text.contains("\\uf8ff") {
        return Err(Stop::unknown("address in a text"));
    }
    Ok(())
}

fn write_repr(out: &mut String, value: &Value, ascii: bool, depth: u32) -> Outcome<()> {
    spend(1)?;
    if depth > MAX_VALUE_DEPTH {
        return Err(Stop::unknown("repr of deeply nested values"));
    }
    if out.len() > 100_000 {
        return Err(Stop::unknown("memory"));
    }
    match value {
        Value::Absent | Value::None => out.push_str("None"),
        Value::Ellipsis => out.push_str("Ellipsis"),
        Value::NotImplemented => out.push_str("NotImplemented"),
        Value::Bool(value) => out.push_str(if *value { "True" } else { "False" }),
        Value::Int(value) => {
            let _ = write!(out, "{value}");
        }
        Value::Float(value) => out.push_str(&float(*value)),
        Value::Str(text) => quote(out, text, ascii)?,
        Value::Bytes(bytes) => quote_bytes(out, bytes),
        Value::Tuple(tuple) => write_tuple(out, &tuple.items, ascii, depth)?,
        Value::List(list) => {
            out.push('[');
            write_items(out, &list.items.borrow(), ascii, depth)?;
            out.push(']');
        }
        Value::Dict(dict) => {
            out.push('{');
            for (number, (key, value)) in dict.map.borrow().iter().enumerate() {
                if number > 0 {
                    out.push_str(", ");
                }
                write_repr(out, key, ascii, depth + 1)?;
                out.push_str(": ");
                write_repr(out, value, ascii, depth + 1)?;
            }
            out.push('}');
        }
        Value::Set(set) => {
            let map = set.map.borrow();
            if map.len() > 1 {
                return Err(Stop::unknown("order of a set"));
            }
            match (map.at(0), set.frozen) {
                (None, frozen) => out.push_str(if frozen { "frozenset()" } else { "set()" }),
                (Some((key, _)), frozen) => {
                    out.push_str(if frozen { "frozenset({" } else { "{" });
                    write_repr(out, key, ascii, depth + 1)?;
                    out.push_str(if frozen { "})" } else { "}" });
                }
            }
        }
        Value::Range(range) => {
            let _ = match range.step {
                1 => write!(out, "range({}, {})", range.start, range.stop),
                step => write!(out, "range({}, {}, {step})", range.start, range.stop),
            };
        }
        Value::Slice(slice) => {
            out.push_str("slice(");
            write_items(out, &slice.parts, ascii, depth)?;
            out.push(')');
        }
        Value::Exception(exception) => {
            if let Some(said) = asked::answer(value) {
                out.push_str(&said);
                return Ok(());
            }
            let args = exception.args.borrow();
            let Some(args) = &*args else { return Err(unknown_message(exception)) };
            if exception.written.as_ref().is_some_and(|class| class.find("__repr__").is_some()) {
                return Err(Stop::unknown("repr of an exception inside a builtin"));
            }
            out.push_str(&exception.name());
            out.push('(');
            write_items(out, args, ascii, depth)?;
            out.push(')');
        }
        Value::Type(class) if class.is_of_typing() => {
            let _ = write!(out, "<class 'typing.{}'>", class.name());
        }
        Value::Type(class) => {
            let _ = write!(out, "<class '{}'>", class.name());
        }
        Value::TypeParam(_) | Value::Alias(_) => match super::type_params::repr(value) {
            Some(name) => out.push_str(&name),
            None => return Err(Stop::unknown(format!("repr of {}", value.class().name()))),
        },
        Value::Class(class) => {
            let _ = write!(out, "<class '__main__.{}'>", class.qualname);
        }
        Value::View(view) => {
            out.push_str(&value.type_name());
            out.push_str("([");
            for (number, (key, value)) in view.dict.map.borrow().iter().enumerate() {
                if number > 0 {
                    out.push_str(", ");
                }
                match view.kind {
                    ViewKind::Keys => write_repr(out, key, ascii, depth + 1)?,
                    ViewKind::Values => write_repr(out, value, ascii, depth + 1)?,
                    ViewKind::Items => {
                        write_tuple(out, &[key.clone(), value.clone()], ascii, depth + 1)?;
                    }
                }
            }
            out.push_str("])");
        }
        Value::Token(token) => {
            let _ = write!(out, "{}#{}", token.label, token.ordinal);
        }
        Value::FrameLocals(_) => return Err(Stop::unknown("repr of the variables of a frame")),
        Value::Cell(cell) => {
            let _ = match &*cell.contents.borrow() {
                None => write!(out, "<cell at 0x{ADDRESS}: empty>"),
                Some(contents) => {
                    let class = contents.type_name();
                    write!(out, "<cell at 0x{ADDRESS}: {class} object at 0x{ADDRESS}>")
                }
            };
        }
        Value::Instance(instance) => {
            if let Some(said) = asked::answer(value) {
                out.push_str(&said);
                return Ok(());
            }
            if instance.class.find("__repr__").is_some() {
                return Err(Stop::unknown("repr of an instance inside a builtin"));
            }
            let _ = write!(out, "<__main__.{} object at 0x{ADDRESS}>", instance.class.qualname);
        }
        _ => return Err(Stop::unknown(format!("repr of {}", value.class().name()))),
    }
    Ok(())
}

/// A string with quotes. What is printable outside ASCII is a matter of the Unicode database.
fn quote(out: &mut String, text: &str, ascii: bool) -> Outcome<()> {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ADDRESS => return Err(Stop::unknown("address in a text")),
            _ if c == quote => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(c),
            _ if !c.is_ascii() && !ascii => return Err(Stop::unknown("repr of text outside ASCII")),
            _ => {
                let _ = match u32::from(c) {
                    code @ ..=0xff => write!(out, "\\x{code:02x}"),
                    code @ ..=0xffff => write!(out, "\\u{code:04x}"),
                    code => write!(out, "\\U{code:08x}"),
                };
            }
        }
    }
    out.push(quote);
    Ok(())
}

fn quote_bytes(out: &mut String, bytes: &[u8]) {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' };
    out.push('b');
    out.push(char::from(quote));
    for &byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            _ if byte == quote => {
                out.push('\\');
                out.push(char::from(byte));
            }
            b' '..=b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push(char::from(quote));
}

/// `repr` of a float: the shortest digits that read back as the same number, with an exponent
/// below 1e-4 and from 1e16.
pub fn float(value: f64) -> String {
    if value.is_nan() {
        return "nan".into();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf" } else { "-inf" }.into();
    }
    let scientific = format!("{value:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if (-4..16).contains(&exponent) {
        let plain = format!("{value}");
        return if plain.contains('.') { plain } else { plain + ".0" };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// A replacement field of an f-string.
pub fn format(value: &Value, conversion: Option<char>, spec: Option<&Value>) -> Outcome<String> {
    let spec = match spec {
        Some(Value::Str(spec)) => spec.as_str(),
        _ => "",
    };
    match conversion {
        Some('r') => super::format::formatted(&Value::str(repr(value, false)?), spec),
        Some('a') => super::format::formatted(&Value::str(repr(value, true)?), spec),
        Some('s') => super::format::formatted(&Value::str(str(value)?), spec),
        _ => super::format::formatted(value, spec),
    }
}
