//! Texts made after a format: specifications of f-strings and `format`, `str.format`, `%`.
//!
//! Library Reference: Format Specification Mini-Language; printf-style String Formatting. Known is what
//! strings, integers and floats make of it. What is left to releases, to locales or to code of the
//! program is not modelled.

use super::{Outcome, Stop, operators, text, types::Type, value::Value};
use std::fmt::Write;

/// The longest text that a width or precision may ask for.
const MAX_WIDTH: usize = 10_000;

/// A format specification, read.
#[derive(Default)]
struct Spec {
    fill: Option<char>,
    align: Option<char>,
    sign: Option<char>,
    alternate: bool,
    zero: bool,
    width: usize,
    group: Option<char>,
    precision: Option<usize>,
    kind: Option<char>,
}

fn unknown() -> Stop {
    Stop::unknown("format specification")
}

fn number(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Outcome<Option<usize>> {
    let mut number = None;
    while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
        chars.next();
        let next = number.unwrap_or(0usize) * 10 + digit as usize;
        if next > MAX_WIDTH {
            return Err(unknown());
        }
        number = Some(next);
    }
    Ok(number)
}

impl Spec {
    fn read(spec: &str) -> Outcome<Self> {
        let mut read = Self::default();
        let mut chars = spec.chars().peekable();
        let is_align = |c: char| matches!(c, '<' | '>' | '=' | '^');
        let (first, second) = (spec.chars().next(), spec.chars().nth(1));
        if second.is_some_and(is_align) {
            (read.fill, read.align) = (first, second);
            chars.next();
            chars.next();
        } else if first.is_some_and(is_align) {
            read.align = chars.next();
        }
        read.sign = chars.next_if(|c| matches!(c, '+' | '-' | ' '));
        if chars.peek() == Some(&'z') {
            return Err(unknown());
        }
        read.alternate = chars.next_if_eq(&'#').is_some();
        read.zero = chars.next_if_eq(&'0').is_some();
        read.width = number(&mut chars)?.unwrap_or(0);
        read.group = chars.next_if(|c| matches!(c, ',' | '_'));
        if chars.next_if_eq(&'.').is_some() {
            read.precision = Some(number(&mut chars)?.ok_or_else(|| Stop::bare(Type::ValueError))?);
        }
        read.kind = chars.next();
        if chars.next().is_some() {
            return Err(Stop::bare(Type::ValueError));
        }
        Ok(read)
    }

    /// Fills up to the width; the sign and prefix stand before what `=` fills in.
    fn pad(&self, prefix: &str, body: &str, usual: char) -> String {
        let len = prefix.chars().count() + body.chars().count();
        let fill = self.fill.unwrap_or(if self.zero { '0' } else { ' ' });
        let align = self.align.unwrap_or(if self.zero && usual == '>' { '=' } else { usual });
        let missing = self.width.saturating_sub(len);
        let (left, inner, right) = match align {
            '<' => (0, 0, missing),
            '^' => (missing / 2, 0, missing - missing / 2),
            '=' => (0, missing, 0),
            _ => (missing, 0, 0),
        };
        let mut out = String::with_capacity(len + missing);
        out.extend(std::iter::repeat_n(fill, left));
        out.push_str(prefix);
        out.extend(std::iter::repeat_n(fill, inner));
        out.push_str(body);
        out.extend(std::iter::repeat_n(fill, right));
        out
    }

    fn sign(&self, negative: bool) -> &'static str {
        match (negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            _ => "",
        }
    }

    /// Separators between the digits in front of the point.
    fn grouped(&self, digits: String, size: usize) -> Outcome<String> {
        let Some(separator) = self.group else { return Ok(digits) };
        if self.zero || self.fill == Some('0') {
            // The zeros that fill up are grouped, too.
            return Err(unknown());
        }
        let whole = digits.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(digits.len());
        let mut out = String::with_capacity(digits.len() * 2);
        for (at, digit) in digits[..whole].chars().enumerate() {
            if at > 0 && (whole - at).is_multiple_of(size) {
                out.push(separator);
            }
            out.push(digit);
        }
        out.push_str(&digits[whole..]);
        Ok(out)
    }
}

/// `format(value, spec)`
pub fn formatted(value: &Value, spec: &str) -> Outcome<String> {
    if spec.is_empty() {
        return text::str(value);
    }
    text::known(spec)?;
    match value {
        Value::Str(value) => string(value, &Spec::read(spec)?),
        Value::Int(_) | Value::Bool(_) => integer(value, &Spec::read(spec)?),
        Value::Float(value) => {
            let spec = Spec::read(spec)?;
            float(*value, &spec)
        }
        Value::None
        | Value::List(_)
        | Value::Tuple(_)
        | Value::Dict(_)
        | Value::Set(_)
        | Value::Range(_)
        | Value::Function(_)
        | Value::Instance(_) => Err(Stop::type_error(format!(
            "unsupported format string passed to {}.__format__",
            value.type_name()
        ))),
        _ => Err(unknown()),
    }
}

fn string(value: &str, spec: &Spec) -> Outcome<String> {
    text::known(value)?;
    if spec.kind.is_some_and(|kind| kind != 's')
        || spec.sign.is_some()
        || spec.alternate
        || spec.group.is_some()
        || spec.align == Some('=')
    {
        return Err(Stop::bare(Type::ValueError));
    }
    if spec.zero {
        // What a zero before the width of a string does, differs between versions.
        return Err(unknown());
    }
    let cut: String = match spec.precision {
        Some(precision) => value.chars().take(precision).collect(),
        None => value.to_owned(),
    };
    Ok(spec.pad("", &cut, '<'))
}

fn integer(value: &Value, spec: &Spec) -> Outcome<String> {
    let number = value.as_int().unwrap_or_default();
    let (digits, prefix, size) = match spec.kind {
        None | Some('d') => (number.unsigned_abs().to_string(), "", 3),
        Some('b') => (format!("{:b}", number.unsigned_abs()), "0b", 4),
        Some('o') => (format!("{:o}", number.unsigned_abs()), "0o", 4),
        Some('x') => (format!("{:x}", number.unsigned_abs()), "0x", 4),
        Some('X') => (format!("{:X}", number.unsigned_abs()), "0X", 4),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') if number.unsigned_abs() <= 1 << 53 => {
            return float(number as f64, spec);
        }
        Some('c' | 'n' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => return Err(unknown()),
        Some(_) => return Err(Stop::bare(Type::ValueError)),
    };
    if spec.precision.is_some() || size == 4 && spec.group == Some(',') {
        return Err(Stop::bare(Type::ValueError));
    }
    let prefix = format!("{}{}", spec.sign(number < 0), if spec.alternate { prefix } else { "" });
    Ok(spec.pad(&prefix, &spec.grouped(digits, size)?, '>'))
}

fn float(value: f64, spec: &Spec) -> Outcome<String> {
    let kind = match (spec.kind, spec.precision) {
        (None, None) if !spec.alternate => {
            let digits = text::float(value.abs());
            let prefix = spec.sign(value.is_sign_negative());
            return Ok(spec.pad(prefix, &spec.grouped(digits, 3)?, '>'));
        }
        (Some(kind @ ('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%')), _) if !spec.alternate => kind,
        (None | Some('n' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%'), _) => return Err(unknown()),
        _ => return Err(Stop::bare(Type::ValueError)),
    };
    let digits = digits(value.abs(), kind, spec.precision.unwrap_or(6));
    Ok(spec.pad(spec.sign(value.is_sign_negative()), &spec.grouped(digits, 3)?, '>'))
}

/// The digits of a number that is not negative.
fn digits(value: f64, kind: char, precision: usize) -> String {
    let digits = if value.is_nan() {
        "nan".to_owned()
    } else if value.is_infinite() {
        if kind == '%' { "inf%" } else { "inf" }.to_owned()
    } else {
        match kind {
            'f' | 'F' => format!("{value:.precision$}"),
            '%' => format!("{:.precision$}%", value * 100.0),
            'e' | 'E' => scientific(&format!("{value:.precision$e}")),
            _ => {
                let precision = precision.max(1);
                let shown = format!("{value:.0$e}", precision - 1);
                let exponent: i32 =
                    shown.split_once('e').and_then(|(_, exponent)| exponent.parse().ok()).unwrap_or_default();
                if (-4..precision as i32).contains(&exponent) {
                    let places = (precision as i32 - 1 - exponent) as usize;
                    without_zeros(&format!("{value:.places$}")).to_owned()
                } else {
                    let (mantissa, exponent) = shown.split_once('e').unwrap_or((&shown, "0"));
                    scientific(&format!("{}e{exponent}", without_zeros(mantissa)))
                }
            }
        }
    };
    if kind.is_ascii_uppercase() { digits.to_ascii_uppercase() } else { digits }
}

fn without_zeros(digits: &str) -> &str {
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits }
}

/// An exponent has a sign and two digits at least.
fn scientific(shown: &str) -> String {
    let (mantissa, exponent) = shown.split_once('e').unwrap_or((shown, "0"));
    let (sign, exponent) = match exponent.strip_prefix('-') {
        Some(exponent) => ('-', exponent),
        None => ('+', exponent),
    };
    format!("{mantissa}e{sign}{exponent:0>2}")
}

/// `round(number, places)`
pub fn rounded(number: f64, places: usize) -> Outcome<f64> {
    if places > 20 || !number.is_finite() {
        return Err(Stop::unknown("round of a float"));
    }
    format!("{number:.places$}").parse().map_err(|_| Stop::unknown("round of a float"))
}

// ---- % -----------------------------------------------------------------------------------------------

/// `format % args`
pub fn percent(format: &str, args: &Value) -> Outcome<String> {
    text::known(format)?;
    let (items, single) = match args {
        Value::Tuple(tuple) => (tuple.items.as_slice(), false),
        other => (std::slice::from_ref(other), true),
    };
    let mapping = matches!(args, Value::Dict(_)).then_some(args);
    let (mut next, mut keyed) = (0, false);
    let mut out = String::new();
    let mut chars = format.chars().peekable();
    let take = |next: &mut usize| {
        *next += 1;
        items
            .get(*next - 1)
            .cloned()
            .ok_or_else(|| Stop::type_error("not enough arguments for format string"))
    };
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        if chars.next_if_eq(&'%').is_some() {
            out.push('%');
            continue;
        }
        let mut named = None;
        if chars.next_if_eq(&'(').is_some() {
            let mut key = String::new();
            loop {
                match chars.next() {
                    Some(')') => break,
                    Some('(') => return Err(Stop::unknown("% formatting")),
                    Some(c) => key.push(c),
                    None => return Err(Stop::bare(Type::ValueError)),
                }
            }
            let Some(Value::Dict(dict)) = mapping else {
                return Err(Stop::type_error("format requires a mapping"));
            };
            let key = Value::str(key);
            let found = dict.map.borrow().get(&key)?.cloned();
            named = Some(found.ok_or_else(|| Stop::key_error(key))?);
            keyed = true;
        }
        let mut spec = Spec::default();
        let mut left = false;
        while let Some(flag) = chars.next_if(|c| matches!(c, '#' | '0' | '-' | ' ' | '+')) {
            match flag {
                '#' => spec.alternate = true,
                '0' => spec.zero = true,
                '-' => left = true,
                '+' => spec.sign = Some('+'),
                _ => spec.sign = spec.sign.or(Some(' ')),
            }
        }
        if chars.peek() == Some(&'*') {
            return Err(Stop::unknown("% formatting"));
        }
        spec.width = number(&mut chars)?.unwrap_or(0);
        if chars.next_if_eq(&'.').is_some() {
            spec.precision = Some(number(&mut chars)?.unwrap_or(0));
        }
        let Some(kind) = chars.next() else { return Err(Stop::bare(Type::ValueError)) };
        let value = match named {
            Some(value) => value,
            None => take(&mut next)?,
        };
        spec.align = Some(if left { '<' } else { '>' });
        match kind {
            's' | 'r' | 'a' => {
                let shown = match kind {
                    's' => text::str(&value)?,
                    _ => text::repr(&value, kind == 'a')?,
                };
                let cut = Spec {
                    width: spec.width,
                    align: spec.align,
                    precision: spec.precision,
                    ..Spec::default()
                };
                out.push_str(&string(&shown, &cut)?);
            }
            'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
                if spec.precision.is_some() || spec.alternate && kind != 'x' {
                    return Err(Stop::unknown("% formatting"));
                }
                let value = match &value {
                    Value::Float(number) if matches!(kind, 'd' | 'i' | 'u') && number.abs() < 1e15 => {
                        Value::Int(number.trunc() as i64)
                    }
                    Value::Int(_) | Value::Bool(_) => value,
                    Value::Instance(_) | Value::Id(_) | Value::Opaque(_) => {
                        return Err(Stop::unknown("% formatting"));
                    }
                    _ => return Err(Stop::bare(Type::TypeError)),
                };
                spec.kind = Some(if matches!(kind, 'i' | 'u') { 'd' } else { kind });
                if spec.zero && !left {
                    spec.align = Some('=');
                }
                spec.zero &= !left;
                out.push_str(&integer(&value, &spec)?);
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let number = match (&value, value.as_int()) {
                    (Value::Float(number), _) => *number,
                    (_, Some(number)) if number.unsigned_abs() <= 1 << 53 => number as f64,
                    (Value::Instance(_) | Value::Int(_) | Value::Id(_) | Value::Opaque(_), _) => {
                        return Err(Stop::unknown("% formatting"));
                    }
                    _ => return Err(Stop::bare(Type::TypeError)),
                };
                spec.kind = Some(kind);
                if spec.zero && !left {
                    spec.align = Some('=');
                }
                spec.zero &= !left;
                out.push_str(&float(number, &spec)?);
            }
            'c' => return Err(Stop::unknown("% formatting")),
            _ => return Err(Stop::bare(Type::ValueError)),
        }
        if out.len() > 100_000 {
            return Err(Stop::unknown("memory"));
        }
    }
    let is_left_over =
        next < items.len() && !keyed && (!single || mapping.is_none() && !matches!(args, Value::List(_)));
    if is_left_over {
        if matches!(args, Value::Instance(_) | Value::Opaque(_) | Value::Range(_) | Value::Bytes(_)) {
            return Err(Stop::unknown("% formatting"));
        }
        return Err(Stop::type_error("not all arguments converted during string formatting"));
    }
    Ok(out)
}

// ---- str.format ----------------------------------------------------------------------------------------

/// `template.format(*args, **keywords)`; `attribute` reads an attribute of a value.
pub fn filled(
    template: &str,
    args: &[Value],
    keywords: &[(Value, Value)],
    attribute: &mut dyn FnMut(&Value, &str) -> Outcome<Value>,
    index: &mut dyn FnMut(&Value, &Value) -> Outcome<Value>,
) -> Outcome<String> {
    text::known(template)?;
    let mut filling = Filling { args, keywords, attribute, index, next: Some(0) };
    filling.fill(template, 0)
}

struct Filling<'a> {
    args: &'a [Value],
    keywords: &'a [(Value, Value)],
    attribute: &'a mut dyn FnMut(&Value, &str) -> Outcome<Value>,
    index: &'a mut dyn FnMut(&Value, &Value) -> Outcome<Value>,
    /// The number of the next field without one; none once a field had a number.
    next: Option<usize>,
}

impl Filling<'_> {
    fn fill(&mut self, template: &str, depth: u32) -> Outcome<String> {
        let wrong = || Stop::bare(Type::ValueError);
        let mut out = String::new();
        let mut rest = template;
        while let Some(at) = rest.find(['{', '}']) {
            out.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if rest.starts_with(brace) {
                out.push_str(brace);
                rest = &rest[1..];
                continue;
            }
            if brace == "}" || depth > 1 {
                return Err(wrong());
            }
            let mut open = 1;
            let end = rest
                .bytes()
                .position(|byte| {
                    open += match byte {
                        b'{' => 1,
                        b'}' => -1,
                        _ => 0,
                    };
                    open == 0
                })
                .ok_or_else(wrong)?;
            out.push_str(&self.field(&rest[..end], depth)?);
            if out.len() > 100_000 {
                return Err(Stop::unknown("memory"));
            }
            rest = &rest[end + 1..];
        }
        out.push_str(rest);
        Ok(out)
    }

    fn field(&mut self, field: &str, depth: u32) -> Outcome<String> {
        let (head, spec) = field.split_once(':').unwrap_or((field, ""));
        let (name, conversion) = match head.split_once('!') {
            Some((name, conversion)) => (name, Some(conversion)),
            None => (head, None),
        };
        if name.contains('[') && (field.contains('!') || field.contains(':') && !head.contains(']')) {
            return Err(Stop::unknown("str.format"));
        }
        let value = self.value(name)?;
        let spec = if spec.contains('{') { self.fill(spec, depth + 1)? } else { spec.to_owned() };
        match conversion {
            None => formatted(&value, &spec),
            Some("s") => formatted(&Value::str(text::str(&value)?), &spec),
            Some("r") => formatted(&Value::str(text::repr(&value, false)?), &spec),
            Some("a") => formatted(&Value::str(text::repr(&value, true)?), &spec),
            Some(_) => Err(Stop::bare(Type::ValueError)),
        }
    }

    fn value(&mut self, name: &str) -> Outcome<Value> {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut path) = name.split_at(end);
        let number = match first.is_empty() {
            true => {
                let next = self.next.ok_or_else(|| Stop::bare(Type::ValueError))?;
                self.next = Some(next + 1);
                Some(next)
            }
            false => match first.parse::<usize>() {
                Ok(number) => {
                    if self.next.is_some_and(|next| next > 0) {
                        return Err(Stop::bare(Type::ValueError));
                    }
                    self.next = None;
                    Some(number)
                }
                Err(_) => None,
            },
        };
        let mut value = match number {
            Some(number) => self.args.get(number).cloned().ok_or_else(|| Stop::bare(Type::IndexError))?,
            None => {
                let key = Value::str(first);
                let mut found = None;
                for (name, value) in self.keywords {
                    if operators::equal(name, &key)? {
                        found = Some(value.clone());
                    }
                }
                found.ok_or_else(|| Stop::key_error(key))?
            }
        };
        while !path.is_empty() {
            let (step, rest) = match path.strip_prefix('.') {
                Some(rest) => rest.split_at(rest.find(['.', '[']).unwrap_or(rest.len())),
                None => {
                    let inner = path.strip_prefix('[').ok_or_else(|| Stop::bare(Type::ValueError))?;
                    let (inner, rest) = inner.split_once(']').ok_or_else(|| Stop::bare(Type::ValueError))?;
                    let key = match inner.parse::<i64>() {
                        Ok(number) if number >= 0 => Value::Int(number),
                        _ => Value::str(inner),
                    };
                    value = (self.index)(&value, &key)?;
                    path = rest;
                    continue;
                }
            };
            value = (self.attribute)(&value, step)?;
            path = rest;
        }
        Ok(value)
    }
}

/// `hex(number)` and its like.
pub fn prefixed(number: i64, kind: char) -> String {
    let mut out = String::new();
    let sign = if number < 0 { "-" } else { "" };
    let digits = number.unsigned_abs();
    let _ = match kind {
        'x' => write!(out, "{sign}0x{digits:x}"),
        'o' => write!(out, "{sign}0o{digits:o}"),
        _ => write!(out, "{sign}0b{digits:b}"),
    };
    out
}
