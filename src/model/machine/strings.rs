//! Methods of strings that need nothing else. What they make of text outside ASCII is a matter of the
//! Unicode database, and not modelled.

use super::{Machine, Outcome, Stop, methods::Method, types::Type, value::Value};

/// What Python takes for white space in ASCII: also the separators 0x1c to 0x1f.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\x1c'..='\x1f')
}

fn title(text: &str) -> String {
    let mut inside = false;
    text.chars()
        .map(|c| {
            let shown = if inside { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() };
            inside = c.is_ascii_alphabetic();
            shown
        })
        .collect()
}

/// Parts at a separator, at most `most` splits, from the left or right.
fn split<'t>(text: &'t str, separator: &str, most: Option<usize>, from_right: bool) -> Vec<&'t str> {
    let parts = most.map_or(usize::MAX, |most| most.saturating_add(1));
    if from_right {
        let mut found: Vec<&str> = text.rsplitn(parts, separator).collect();
        found.reverse();
        found
    } else {
        text.splitn(parts, separator).collect()
    }
}

/// Parts between white space.
fn words(text: &str, most: Option<usize>, from_right: bool) -> Vec<&str> {
    let most = most.unwrap_or(usize::MAX);
    let mut found = Vec::new();
    let mut rest =
        if from_right { text.trim_end_matches(is_space) } else { text.trim_start_matches(is_space) };
    while !rest.is_empty() {
        if found.len() == most {
            found.push(rest);
            break;
        }
        if from_right {
            let at = rest.rfind(is_space).map_or(0, |at| at + 1);
            found.push(&rest[at..]);
            rest = rest[..at].trim_end_matches(is_space);
        } else {
            let at = rest.find(is_space).unwrap_or(rest.len());
            found.push(&rest[..at]);
            rest = rest[at..].trim_start_matches(is_space);
        }
    }
    if from_right {
        found.reverse();
    }
    found
}

fn lines(text: &str, keep: bool) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let at = rest.find(|c: char| matches!(c, '\n'..='\r' | '\x1c'..='\x1e'));
        let Some(at) = at else {
            found.push(rest);
            break;
        };
        let end = if rest[at..].starts_with("\r\n") { at + 2 } else { at + 1 };
        found.push(&rest[..if keep { end } else { at }]);
        rest = &rest[end..];
    }
    found
}

/// Whether a text is not empty, and all its characters pass.
fn all(text: &str, test: impl Fn(char) -> bool) -> Value {
    Value::Bool(!text.is_empty() && text.chars().all(test))
}

/// Whether there are letters, all of one case.
fn has_case(text: &str, wrong: impl Fn(char) -> bool) -> Value {
    Value::Bool(text.chars().any(|c| c.is_ascii_alphabetic()) && !text.chars().any(wrong))
}

impl Machine<'_> {
    /// A method of a string, as far as it is a matter of its characters alone.
    pub(super) fn string_method(&mut self, method: Method, text: &str, args: &[Value]) -> Outcome<Value> {
        super::text::known(text)?;
        let ascii = text.is_ascii();
        let unknown = || Stop::unknown("string method");
        let chars = |at: usize| Value::Int(text[..at].chars().count() as i64);
        let width = |value: &Value| match value.as_int() {
            Some(width) if width <= 10_000 => Ok(usize::try_from(width).unwrap_or(0)),
            Some(_) => Err(unknown()),
            None => Err(Stop::bare(Type::TypeError)),
        };
        let most = |value: Option<&Value>| match value.map(|value| value.as_int()) {
            None => Ok(None),
            Some(Some(most)) => Ok(usize::try_from(most).ok()),
            Some(None) => Err(Stop::bare(Type::TypeError)),
        };
        Ok(match (method, args) {
            (Method::StrCapitalize, []) if ascii => {
                let mut shown = text.to_ascii_lowercase();
                if let Some(first) = shown.get_mut(..1) {
                    first.make_ascii_uppercase();
                }
                Value::str(shown)
            }
            (Method::StrTitle, []) if ascii => Value::str(title(text)),
            (Method::StrCasefold, []) if ascii => Value::str(text.to_ascii_lowercase()),
            (Method::StrSwapcase, []) if ascii => {
                Value::str(
                    text.chars()
                        .map(|c| {
                            if c.is_ascii_lowercase() {
                                c.to_ascii_uppercase()
                            } else {
                                c.to_ascii_lowercase()
                            }
                        })
                        .collect::<String>(),
                )
            }
            (Method::StrCenter | Method::StrLjust | Method::StrRjust, [size, rest @ ..])
                if rest.len() < 2 =>
            {
                let size = width(size)?;
                let fill = match rest {
                    [] => ' ',
                    [Value::Str(fill)] if fill.chars().count() == 1 => fill.chars().next().unwrap_or(' '),
                    _ => return Err(Stop::bare(Type::TypeError)),
                };
                let missing = size.saturating_sub(text.chars().count());
                let left = match method {
                    Method::StrLjust => 0,
                    Method::StrRjust => missing,
                    // The odd one stands at the left if the width is odd.
                    _ => missing / 2 + (missing & size & 1),
                };
                let pad = |count| std::iter::repeat_n(fill, count);
                let mut shown: String = pad(left).collect();
                shown.push_str(text);
                shown.extend(pad(missing - left));
                Value::str(shown)
            }
            (Method::StrZfill, [size]) => {
                let missing = width(size)?.saturating_sub(text.chars().count());
                let sign = usize::from(text.starts_with(['+', '-']));
                Value::str(format!("{}{}{}", &text[..sign], "0".repeat(missing), &text[sign..]))
            }
            (Method::StrStrip | Method::StrLstrip | Method::StrRstrip, [] | [Value::None]) if ascii => {
                Value::str(match method {
                    Method::StrLstrip => text.trim_start_matches(is_space),
                    Method::StrRstrip => text.trim_end_matches(is_space),
                    _ => text.trim_matches(is_space),
                })
            }
            (Method::StrStrip | Method::StrLstrip | Method::StrRstrip, [Value::Str(set)]) => {
                let is_of = |c: char| set.contains(c);
                Value::str(match method {
                    Method::StrLstrip => text.trim_start_matches(is_of),
                    Method::StrRstrip => text.trim_end_matches(is_of),
                    _ => text.trim_matches(is_of),
                })
            }
            (Method::StrStartswith | Method::StrEndswith, [part]) => {
                let fits = |part: &Value| match part {
                    Value::Str(part) if method == Method::StrStartswith => {
                        Ok(text.starts_with(part.as_str()))
                    }
                    Value::Str(part) => Ok(text.ends_with(part.as_str())),
                    _ => Err(Stop::bare(Type::TypeError)),
                };
                let mut found = false;
                match part {
                    Value::Tuple(parts) => {
                        for part in &parts.items {
                            found = found || fits(part)?;
                        }
                    }
                    part => found = fits(part)?,
                }
                Value::Bool(found)
            }
            (
                Method::StrFind | Method::StrIndex | Method::StrRfind | Method::StrRindex,
                [Value::Str(part)],
            ) => {
                let found = match method {
                    Method::StrFind | Method::StrIndex => text.find(part.as_str()),
                    _ => text.rfind(part.as_str()),
                };
                match found {
                    Some(at) => chars(at),
                    None if matches!(method, Method::StrFind | Method::StrRfind) => Value::Int(-1),
                    None => return Err(Stop::error(Type::ValueError, "substring not found")),
                }
            }
            (Method::StrCount, [Value::Str(part)]) if !part.is_empty() => {
                Value::Int(text.matches(part.as_str()).count() as i64)
            }
            (Method::StrReplace, [Value::Str(from), Value::Str(to), rest @ ..]) if !from.is_empty() => {
                self.heap.reserve(text.len().saturating_mul(to.len().max(1)))?;
                Value::str(match (rest, most(rest.first())?) {
                    ([] | [_], Some(most)) => text.replacen(from.as_str(), to, most),
                    ([] | [_], None) => text.replace(from.as_str(), to),
                    _ => return Err(Stop::bare(Type::TypeError)),
                })
            }
            (Method::StrSplit | Method::StrRsplit, [] | [Value::None] | [Value::None, _]) if ascii => {
                let found = words(text, most(args.get(1))?, method == Method::StrRsplit);
                let found = found.into_iter().map(Value::str).collect();
                self.heap.list(found)
            }
            (Method::StrSplit | Method::StrRsplit, [Value::Str(separator)] | [Value::Str(separator), _]) => {
                if separator.is_empty() {
                    return Err(Stop::error(Type::ValueError, "empty separator"));
                }
                let found = split(text, separator, most(args.get(1))?, method == Method::StrRsplit);
                let found = found.into_iter().map(Value::str).collect();
                self.heap.list(found)
            }
            (Method::StrSplitlines, [] | [Value::Bool(_)]) if ascii => {
                let found = lines(text, matches!(args, [Value::Bool(true)]));
                let found = found.into_iter().map(Value::str).collect();
                self.heap.list(found)
            }
            (Method::StrPartition | Method::StrRpartition, [Value::Str(separator)]) => {
                if separator.is_empty() {
                    return Err(Stop::error(Type::ValueError, "empty separator"));
                }
                let is_first = method == Method::StrPartition;
                let found = match is_first {
                    true => text.split_once(separator.as_str()),
                    false => text.rsplit_once(separator.as_str()),
                };
                let parts = match found {
                    Some((before, after)) => [before, separator.as_str(), after],
                    None if is_first => [text, "", ""],
                    None => ["", "", text],
                };
                self.heap.tuple(parts.into_iter().map(Value::str).collect())
            }
            (Method::StrRemoveprefix, [Value::Str(part)]) => {
                Value::str(text.strip_prefix(part.as_str()).unwrap_or(text))
            }
            (Method::StrRemovesuffix, [Value::Str(part)]) => {
                Value::str(text.strip_suffix(part.as_str()).unwrap_or(text))
            }
            (Method::StrIsalnum, []) if ascii => all(text, |c| c.is_ascii_alphanumeric()),
            (Method::StrIsalpha, []) if ascii => all(text, |c| c.is_ascii_alphabetic()),
            (Method::StrIsdecimal | Method::StrIsdigit | Method::StrIsnumeric, []) if ascii => {
                all(text, |c| c.is_ascii_digit())
            }
            (Method::StrIsspace, []) if ascii => all(text, is_space),
            (Method::StrIsupper, []) if ascii => has_case(text, |c| c.is_ascii_lowercase()),
            (Method::StrIslower, []) if ascii => has_case(text, |c| c.is_ascii_uppercase()),
            (Method::StrIsidentifier, []) if ascii => {
                let is_name = |c: char| c == '_' || c.is_ascii_alphanumeric();
                Value::Bool(
                    !text.starts_with(|c: char| c.is_ascii_digit())
                        && !text.is_empty()
                        && text.chars().all(is_name),
                )
            }
            (Method::StrIsascii, []) => Value::Bool(ascii),
            (Method::StrEncode, []) => Value::Bytes(std::rc::Rc::new(text.as_bytes().to_vec())),
            _ => return Err(unknown()),
        })
    }
}
