//! Reading the replies of the observing helper: JSON of the form that `docs/observation.md` gives.
//!
//! Every observation passes through here, so this reads straight into facts, without a document
//! in between. A reply comes from outside: whatever it is, it gives facts or a [`MalformedReply`].

use super::*;
use std::borrow::Cow;

/// A reply that is not what the helper sends.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("malformed reply: {0}")]
pub struct MalformedReply(pub String);

/// What the helper answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// What was observed.
    Observed(Observation),
    /// The subject failed inside: type and message of the exception.
    Internal(String, String),
    /// The program was stopped for printing, recording or showing too much: what.
    Flood(String),
    /// The text that was made of a program's tree, or why none was.
    Unparsed(Result<String, String>),
    /// The symbol tables of a program, or why there are none.
    Symbols(Result<Table, String>),
}

/// The helper's first words: who the subject is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Greeting {
    /// `sys.implementation.name`
    pub implementation: String,
    /// `3.11.7`
    pub release: String,
    /// What is special about the build.
    pub build: Vec<String>,
    /// The hash seed, if it is fixed.
    pub hash_seed: Option<u32>,
    /// The seconds that it may need for one program, if it says so: one that compiles to machine code needs many.
    pub seconds: Option<u32>,
}

impl Reply {
    /// Reads a reply.
    ///
    /// # Errors
    ///
    /// If it is none, or one of another format.
    pub fn parse(text: &str) -> Result<Self, MalformedReply> {
        let mut reader = Reader { text, at: 0, depth: 0 };
        reader.format()?;
        reader.comma()?;
        let tag = reader.string()?;
        reader.comma()?;
        let reply = match &*tag {
            "code" => {
                let code = reader.codes()?;
                reader.comma()?;
                let run = if reader.null() { None } else { Some(reader.run()?) };
                Self::Observed(Observation { compiled: Ok(code), run })
            }
            "rejected" => {
                let kind = reader.owned()?;
                reader.comma()?;
                let message = reader.owned()?;
                reader.comma()?;
                let line = reader.optional_number()?;
                reader.comma()?;
                let column = reader.optional_number()?;
                Self::Observed(Observation {
                    compiled: Err(Rejection { kind, message, line, column }),
                    run: None,
                })
            }
            "internal" => {
                let kind = reader.owned()?;
                reader.comma()?;
                Self::Internal(kind, reader.owned()?)
            }
            "flood" => Self::Flood(reader.owned()?),
            "tables" => {
                let tables = if reader.null() { None } else { Some(reader.tables()?) };
                reader.comma()?;
                match tables {
                    Some(_) if !reader.null() => return reader.fail("no reason beside tables"),
                    Some(tables) => Self::Symbols(Ok(tables)),
                    None => Self::Symbols(Err(reader.owned()?)),
                }
            }
            "text" => {
                let text = if reader.null() { None } else { Some(reader.owned()?) };
                reader.comma()?;
                match text {
                    Some(_) if !reader.null() => return reader.fail("no reason beside a text"),
                    Some(text) => Self::Unparsed(Ok(text)),
                    None => Self::Unparsed(Err(reader.owned()?)),
                }
            }
            _ => return reader.fail("a kind of reply"),
        };
        reader.end()?;
        Ok(reply)
    }
}

impl Greeting {
    /// Reads a greeting.
    ///
    /// # Errors
    ///
    /// If it is none, or one of another format.
    pub fn parse(text: &str) -> Result<Self, MalformedReply> {
        let mut reader = Reader { text, at: 0, depth: 0 };
        reader.format()?;
        reader.comma()?;
        let implementation = reader.owned()?;
        reader.comma()?;
        let release = reader.owned()?;
        reader.comma()?;
        let build = reader.array(Reader::owned)?;
        reader.comma()?;
        let hash_seed = reader.optional_number()?;
        let seconds = if reader.peek() == b',' {
            reader.comma()?;
            reader.optional_number()?
        } else {
            None
        };
        reader.end()?;
        Ok(Self { implementation, release, build, hash_seed, seconds })
    }
}

type Read<T> = Result<T, MalformedReply>;

/// More arrays inside each other than any walk makes.
const MAX_DEPTH: u32 = 8 * MAX_WALK_DEPTH as u32;

/// More code objects inside each other than we would have read from a text.
const MAX_CODE_DEPTH: u32 = crate::parse::MAX_DEPTH;

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
}

impl<'a> Reader<'a> {
    #[cold]
    fn fail<T>(&self, expected: &str) -> Read<T> {
        let mut from = self.at.min(self.text.len()).saturating_sub(20);
        while !self.text.is_char_boundary(from) {
            from -= 1;
        }
        let near: String = self.text[from..].chars().take(40).collect();
        Err(MalformedReply(format!("expected {expected} at byte {} near {near:?}", self.at)))
    }

    /// The next byte that is no white space, not taken.
    #[inline]
    fn peek(&mut self) -> u8 {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return byte;
            }
            self.at += 1;
        }
        0
    }

    #[inline]
    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == byte;
        self.at += usize::from(there);
        there
    }

    fn comma(&mut self) -> Read<()> {
        if self.take(b',') { Ok(()) } else { self.fail("a comma") }
    }

    fn open(&mut self) -> Read<()> {
        if self.take(b'[') { Ok(()) } else { self.fail("an array") }
    }

    fn close(&mut self) -> Read<()> {
        if self.take(b']') { Ok(()) } else { self.fail("the end of an array") }
    }

    fn end(&mut self) -> Read<()> {
        self.close()?;
        if self.peek() == 0 && self.at == self.text.len() { Ok(()) } else { self.fail("the end") }
    }

    fn format(&mut self) -> Read<()> {
        self.open()?;
        let format = self.number()?;
        if format == FORMAT {
            Ok(())
        } else {
            Err(MalformedReply(format!("it has format {format}, not {FORMAT}")))
        }
    }

    fn null(&mut self) -> bool {
        let there = self.peek() == b'n' && self.text.as_bytes()[self.at..].starts_with(b"null");
        self.at += if there { 4 } else { 0 };
        there
    }

    fn number(&mut self) -> Read<u32> {
        self.peek();
        let digits = self.text.as_bytes()[self.at..].iter().take_while(|b| b.is_ascii_digit()).count();
        match self.text[self.at..self.at + digits].parse() {
            Ok(number) => {
                self.at += digits;
                Ok(number)
            }
            Err(_) => self.fail("a number"),
        }
    }

    fn optional_number(&mut self) -> Read<Option<u32>> {
        if self.null() { Ok(None) } else { self.number().map(Some) }
    }

    /// A string. A lone surrogate, which no Rust string can hold, stays an escape in the text.
    #[inline]
    fn string(&mut self) -> Read<Cow<'a, str>> {
        if !self.take(b'"') {
            return self.fail("a string");
        }
        let rest = &self.text[self.at..];
        let Some(end) = rest.as_bytes().iter().position(|&b| matches!(b, b'"' | b'\\')) else {
            return self.fail("the end of a string");
        };
        if rest.as_bytes()[end] == b'"' {
            self.at += end + 1;
            return Ok(Cow::Borrowed(&rest[..end]));
        }
        self.escaped_string().map(Cow::Owned)
    }

    fn escaped_string(&mut self) -> Read<String> {
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let Some(end) = rest.as_bytes().iter().position(|&b| matches!(b, b'"' | b'\\')) else {
                return self.fail("the end of a string");
            };
            out.push_str(&rest[..end]);
            self.at += end + 1;
            if rest.as_bytes()[end] == b'"' {
                return Ok(out);
            }
            let escape = self.text.as_bytes().get(self.at).copied().unwrap_or(0);
            self.at += 1;
            match escape {
                b'"' | b'\\' | b'/' => out.push(escape as char),
                b'b' => out.push('\u{8}'),
                b'f' => out.push('\u{c}'),
                b'n' => out.push('\n'),
                b'r' => out.push('\r'),
                b't' => out.push('\t'),
                b'u' => self.escaped_unit(&mut out)?,
                _ => {
                    self.at -= 1;
                    return self.fail("an escape");
                }
            }
        }
    }

    fn escaped_unit(&mut self, out: &mut String) -> Read<()> {
        let unit = self.hex_unit()?;
        if let Some(c) = char::from_u32(unit) {
            out.push(c);
            return Ok(());
        }
        let here = self.at;
        if unit < 0xDC00 && self.text.as_bytes()[here..].starts_with(b"\\u") {
            self.at += 2;
            let low = self.hex_unit()?;
            if (0xDC00..0xE000).contains(&low) {
                let c = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                out.extend(char::from_u32(c));
                return Ok(());
            }
            self.at = here;
        }
        out.push_str(&format!("\\u{unit:04x}"));
        Ok(())
    }

    fn hex_unit(&mut self) -> Read<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).unwrap_or_default();
        if digits.len() != 4 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return self.fail("four hexadecimal digits");
        }
        let unit = digits.iter().fold(0, |unit, &b| unit * 16 + (b as char).to_digit(16).unwrap_or(0));
        self.at += 4;
        Ok(unit)
    }

    fn owned(&mut self) -> Read<String> {
        self.string().map(Cow::into_owned)
    }

    fn name(&mut self) -> Read<Name> {
        self.string().map(|name| Name::from(&*name))
    }

    #[inline]
    fn array<T>(&mut self, mut item: impl FnMut(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        self.open()?;
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(items);
        }
        loop {
            items.push(item(self)?);
            if !self.take(b',') {
                self.close()?;
                return Ok(items);
            }
        }
    }

    fn optional_array<T>(&mut self, item: impl FnMut(&mut Self) -> Read<T>) -> Read<Option<Vec<T>>> {
        if self.null() { Ok(None) } else { self.array(item).map(Some) }
    }

    fn names(&mut self) -> Read<Vec<Name>> {
        self.array(Self::name)
    }

    fn tables(&mut self) -> Read<Table> {
        self.flat("table", Self::table, |table| &mut table.tables, Table::settle)
    }

    fn table(&mut self) -> Read<Table> {
        self.comma()?;
        let kind = match TableKind::by_name(&self.string()?) {
            Some(kind) => kind,
            None => return self.fail("a kind of table"),
        };
        self.comma()?;
        let name = self.string()?;
        let name = Name::from(name.trim_start_matches('<').trim_end_matches('>'));
        self.comma()?;
        let line = self.number()?;
        let line = if kind.has_line(&name) { line } else { 0 };
        self.comma()?;
        let mut symbols = self.array(|reader| {
            let name = reader.name()?;
            reader.comma()?;
            Ok(Symbol { name, facts: reader.number()? as u16 })
        })?;
        symbols.retain(|symbol| !Table::leaves_out(&symbol.name));
        Ok(Table { kind, name, line, symbols, tables: Vec::new() })
    }

    fn codes(&mut self) -> Read<Code> {
        let code = |reader: &mut Self| Ok(Code { facts: reader.code_facts()?, why: (), codes: Vec::new() });
        self.flat("code object", code, |code| &mut code.codes, |_| ())
    }

    /// Code objects and tables come flat, each with the number of its parent; none is before its
    /// parent. `settle` puts one in order once all inside it are there.
    fn flat<T>(
        &mut self,
        what: &str,
        mut one: impl FnMut(&mut Self) -> Read<T>,
        inner: fn(&mut T) -> &mut Vec<T>,
        settle: fn(&mut T),
    ) -> Read<T> {
        let mut found: Vec<(usize, T)> = Vec::new();
        let mut depths: Vec<u32> = Vec::new();
        self.open()?;
        loop {
            let parent = if found.is_empty() {
                if !self.take(b'-') || self.number()? != 1 {
                    return self.fail("-1, for the module");
                }
                0
            } else {
                self.number()? as usize
            };
            if parent >= found.len().max(1) {
                return self.fail(&format!("the number of a {what} before"));
            }
            let depth = depths.get(parent).map_or(0, |depth| depth + 1);
            if depth > MAX_CODE_DEPTH {
                return self.fail(&format!("fewer {what}s inside each other"));
            }
            depths.push(depth);
            found.push((parent, one(self)?));
            if !self.take(b',') {
                self.close()?;
                break;
            }
        }
        loop {
            let Some((parent, mut done)) = found.pop() else { return self.fail(&format!("a {what}")) };
            inner(&mut done).reverse();
            settle(&mut done);
            match found.get_mut(parent) {
                Some((_, parent)) => inner(parent).push(done),
                None => return Ok(done),
            }
        }
    }

    fn code_facts(&mut self) -> Read<CodeFacts> {
        self.comma()?;
        let name = self.name()?;
        self.comma()?;
        let qualname = if self.null() { None } else { Some(self.owned()?) };
        let mut numbers = [0; 6];
        for number in &mut numbers {
            self.comma()?;
            *number = self.number()?;
        }
        let [line, argcount, posonlyargcount, kwonlyargcount, nlocals, flags] = numbers;
        self.comma()?;
        let varnames = self.names()?;
        self.comma()?;
        let cellvars = self.names()?;
        self.comma()?;
        let freevars = self.names()?;
        Ok(CodeFacts {
            name,
            qualname,
            line,
            argcount,
            posonlyargcount,
            kwonlyargcount,
            nlocals,
            flags,
            varnames,
            cellvars,
            freevars,
        })
    }

    fn run(&mut self) -> Read<Run> {
        self.open()?;
        let events = self.array(Self::event)?;
        self.comma()?;
        let alive = self.array(Self::owned)?;
        self.close()?;
        Ok(Run { events, alive })
    }

    fn event(&mut self) -> Read<Event> {
        self.open()?;
        let tag = self.string()?;
        self.comma()?;
        let died = self.array(Self::owned)?;
        let happening = match &*tag {
            "o" => {
                self.comma()?;
                Happening::Observe(self.all_shown()?)
            }
            "c" => Happening::Collect,
            "p" => {
                self.comma()?;
                Happening::Print(self.owned()?)
            }
            "u" => {
                self.comma()?;
                let kind = self.owned()?;
                self.comma()?;
                Happening::Uncaught { kind, message: Some(self.owned()?) }
            }
            "e" => {
                self.comma()?;
                Happening::End(self.named()?)
            }
            "t" => Happening::Teardown,
            _ => return self.fail("a kind of event"),
        };
        self.close()?;
        Ok(Event { died, happening })
    }

    fn all_shown(&mut self) -> Read<Vec<Shown>> {
        self.array(Self::shown)
    }

    fn named(&mut self) -> Read<Vec<(Name, Shown)>> {
        self.array(|reader| {
            let name = reader.name()?;
            reader.comma()?;
            Ok((name, reader.shown()?))
        })
    }

    fn shown(&mut self) -> Read<Shown> {
        match self.peek() {
            b'"' => return self.owned().map(Shown::Atom),
            b'[' => self.at += 1,
            _ if self.null() => return Ok(Shown::Elided),
            _ => return self.fail("a value"),
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.fail("fewer values inside each other");
        }
        let shown = self.composed()?;
        self.close()?;
        self.depth -= 1;
        Ok(shown)
    }

    fn composed(&mut self) -> Read<Shown> {
        let tag = self.string()?;
        self.comma()?;
        Ok(match &*tag {
            "a" => {
                let kind = match &*self.string()? {
                    "c" => Kind::Cell,
                    "f" => Kind::Function,
                    "l" => Kind::List,
                    "d" => Kind::Dict,
                    "x" => Kind::Exception,
                    "y" => Kind::Class,
                    "i" => Kind::Instance,
                    _ => return self.fail("a kind of numbered value"),
                };
                self.comma()?;
                Shown::Again(kind, self.number()?)
            }
            "c" => {
                let number = self.number()?;
                let contents = if self.take(b',') { Some(Box::new(self.shown()?)) } else { None };
                Shown::Cell { number, contents }
            }
            "f" => Shown::Function(Box::new(self.function()?)),
            "t" => Shown::Tuple(self.all_shown()?),
            "l" => {
                let number = self.number()?;
                self.comma()?;
                Shown::List { number, items: self.all_shown()? }
            }
            "d" => {
                let number = self.number()?;
                self.comma()?;
                let entries = self.array(|reader| {
                    let key = reader.shown()?;
                    reader.comma()?;
                    Ok((key, reader.shown()?))
                })?;
                Shown::Dict { number, entries, any_order: false }
            }
            "s" => Shown::Set(self.array(Self::owned)?),
            "k" => Shown::Token(self.owned()?),
            "x" => {
                let number = self.number()?;
                self.comma()?;
                let kind = self.owned()?;
                self.comma()?;
                Shown::Exception { number, kind, args: self.all_shown()? }
            }
            "y" => {
                let number = self.number()?;
                self.comma()?;
                let name = self.owned()?;
                self.comma()?;
                Shown::Class { number, name, namespace: self.named()? }
            }
            "i" => {
                let number = self.number()?;
                self.comma()?;
                let class = self.owned()?;
                self.comma()?;
                Shown::Instance { number, class, attributes: self.named()? }
            }
            "w" => {
                let kind = self.owned()?;
                self.comma()?;
                Shown::Wrapper { kind, parts: self.all_shown()? }
            }
            "g" => {
                let kind = self.owned()?;
                self.comma()?;
                let name = self.owned()?;
                self.comma()?;
                Shown::Suspended { kind, name, state: self.owned()? }
            }
            "o" => Shown::Other(self.owned()?),
            _ => return self.fail("a kind of value"),
        })
    }

    fn function(&mut self) -> Read<ShownFunction> {
        let number = self.number()?;
        self.comma()?;
        let qualname = self.owned()?;
        self.comma()?;
        let freevars = self.names()?;
        self.comma()?;
        let closure = self.optional_array(Self::shown)?;
        self.comma()?;
        let defaults = self.optional_array(Self::shown)?;
        self.comma()?;
        let kwdefaults = if self.null() { None } else { Some(self.named()?) };
        self.comma()?;
        let dict = self.named()?;
        Ok(ShownFunction { number, qualname, freevars, closure, defaults, kwdefaults, dict })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &str = concat!(
        r#"[1,"code",[-1,"<module>","<module>",1,0,0,0,0,0,[],[],[],0,"f","f",2,1,2,3,4,19,["a","b"],["a"],["c"],"#,
        r#"0,"g",null,3,0,0,0,0,3,[],[],[],1,"h","f.h",4,0,0,0,0,3,[],[],[]],"#,
        r#"[[["o",["t#1"],["1",null,["a","c",0],["c",0],["c",1,"'x'"],["f",0,"f",["x"],[["a","c",1]],["1"],["k","2"],["d","3"]],"#,
        r#"["f",1,"g",[],null,null,null,[]],["t",["1"]],["l",0,[]],["d",0,["1","2"]],["s",["1"]],["k","t#1"],"#,
        r#"["x",0,"E",["1"]],["y",0,"C",["m","1"]],["i",0,"C",["a","1"]],["w","method",["1","2"]],["g","generator","g","closed"],"#,
        r#"["o","module"]]],["c",[]],["p",[],"a\n\u00e9\ud83d\ude00\udc80"],["u",[],"E","m"],["e",[],["x","1"]],["t",[]]],["t#2"]]]"#
    );

    fn observed(text: &str) -> Observation {
        match Reply::parse(text) {
            Ok(Reply::Observed(observation)) => observation,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_reply_with_everything_is_read() {
        let observation = observed(ALL);
        let module = observation.compiled.unwrap();
        assert_eq!(module.codes.iter().map(|code| &*code.facts.name).collect::<Vec<_>>(), ["f", "g"]);
        assert_eq!(module.codes[0].codes[0].facts.qualname.as_deref(), Some("f.h"));
        assert_eq!(module.codes[0].facts.kwonlyargcount, 3);
        assert_eq!(module.codes[0].facts.cellvars, ["a"]);
        let run = observation.run.unwrap();
        assert_eq!(run.alive, ["t#2"]);
        assert_eq!(run.events.len(), 6);
        assert_eq!(run.events[0].died, ["t#1"]);
        let Happening::Observe(shown) = &run.events[0].happening else { panic!() };
        assert_eq!(shown.len(), 18);
        assert_eq!(run.events[2].happening, Happening::Print("a\né😀\\udc80".to_owned()));
    }

    #[test]
    fn every_cut_of_a_reply_is_malformed_and_none_panics() {
        for end in 0..ALL.len() {
            assert!(Reply::parse(&ALL[..end]).is_err(), "{}", &ALL[..end]);
        }
    }

    #[test]
    fn every_damaged_byte_of_a_reply_is_survived() {
        for at in 0..ALL.len() {
            for byte in *b"0\"]\\[x" {
                let mut bytes = ALL.as_bytes().to_vec();
                bytes[at] = byte;
                let _ = Reply::parse(std::str::from_utf8(&bytes).unwrap());
            }
        }
    }

    #[test]
    fn endless_nesting_is_malformed() {
        let deep = format!(
            r#"[1,"code",[-1,"m",null,1,0,0,0,0,0,[],[],[]],[[["o",[],[{}"#,
            r#"["t",["#.repeat(100_000)
        );
        assert!(Reply::parse(&deep).is_err());
    }

    #[test]
    fn a_reply_of_another_format_is_refused_by_number() {
        let error = Reply::parse(r#"[2,"code"]"#).unwrap_err();
        assert_eq!(error.to_string(), "malformed reply: it has format 2, not 1");
    }

    #[test]
    fn rejections_failures_and_floods_are_read() {
        assert_eq!(
            observed(r#"[1, "rejected", "SyntaxError", "invalid syntax", 3, null]"#).compiled.unwrap_err(),
            Rejection {
                kind: "SyntaxError".to_owned(),
                message: "invalid syntax".to_owned(),
                line: Some(3),
                column: None
            }
        );
        assert_eq!(
            Reply::parse(r#"[1,"internal","SystemError","m"]"#),
            Ok(Reply::Internal("SystemError".to_owned(), "m".to_owned()))
        );
        assert_eq!(Reply::parse(r#"[1,"flood","too much"]"#), Ok(Reply::Flood("too much".to_owned())));
        assert_eq!(Reply::parse(r#"[1,"text","x",null]"#), Ok(Reply::Unparsed(Ok("x".to_owned()))));
        assert_eq!(Reply::parse(r#"[1,"text",null,"why"]"#), Ok(Reply::Unparsed(Err("why".to_owned()))));
        assert!(Reply::parse(r#"[1,"text","x","why"]"#).is_err());
        let tables = r#"[1,"tables",[-1,"module","top",0,["f",386,".x",2],0,"function","<f>",1,[]],null]"#;
        let Ok(Reply::Symbols(Ok(top))) = Reply::parse(tables) else { panic!("{tables}") };
        assert_eq!(top.symbols[0].to_string(), "f (assigned, global, local)");
        assert_eq!((top.symbols.len(), &*top.tables[0].name), (1, "f"));
        for end in 0..tables.len() {
            assert!(Reply::parse(&tables[..end]).is_err());
        }
        assert!(Reply::parse(r#"[1,"text",null,null]"#).is_err());
    }
}
