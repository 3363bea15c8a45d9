//! The text form of facts: what `cellmate predict` and `cellmate observe` print, what corpus files
//! hold, and what reports compare line by line.
//!
//! One line for each code object, with what is not zero, empty or as its head says; one line for
//! each event and, indented, one for each value that it shows:
//!
//! ```text
//! module <module> line 1
//! function f line 1: args 1, varnames (a, g), cellvars (a)
//! function f.g line 2: freevars (a), flags NESTED
//! observe
//!   function 0 f.<locals>.g [a: cell 0 = 1]
//! died conn#1
//! end
//!   f = function 0 f
//! teardown
//! ```
//!
//! Siblings are sorted by line and name, so that the order of constants, which is not compared,
//! does not show. `co_qualname` is left out where it follows from the path, `co_nlocals` where it
//! is the length of `co_varnames`, and `OPTIMIZED NEWLOCALS` where both are set: that is what
//! `function` means.

use super::*;
use std::fmt::{self, Display, Formatter, Write as _};

/// Text on one line: control characters and backslashes are escaped.
pub(crate) struct Line<'a>(pub &'a str);

impl Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let is_plain = |b: u8| b != b'\\' && !b.is_ascii_control();
        if self.0.bytes().all(is_plain) {
            return f.write_str(self.0);
        }
        for c in self.0.chars() {
            match c {
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                '\t' => f.write_str("\\t")?,
                c if c.is_ascii_control() => write!(f, "\\x{:02x}", c as u32)?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// Things with commas between them.
struct Commas<'a, T>(&'a [T]);

impl<T: Display> Display for Commas<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, item) in self.0.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            item.fmt(f)?;
        }
        Ok(())
    }
}

/// Names with their values: `a: 1, b: 2`.
struct Named<'a>(&'a [(Name, Shown)]);

impl Display for Named<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, (name, value)) in self.0.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            write!(f, "{}: {value}", Line(name))?;
        }
        Ok(())
    }
}

impl Display for Kind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl Display for Law {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Atom(text) => write!(f, "{}", Line(text)),
            Self::Again(kind, number) => write!(f, "{kind} {number}"),
            Self::Cell { number, contents: None } => write!(f, "cell {number} empty"),
            Self::Cell { number, contents: Some(contents) } => write!(f, "cell {number} = {contents}"),
            Self::Function(function) => function.fmt(f),
            Self::Tuple(items) if items.len() == 1 => write!(f, "({},)", items[0]),
            Self::Tuple(items) => write!(f, "({})", Commas(items)),
            Self::List { number, items } => write!(f, "list {number} [{}]", Commas(items)),
            Self::Dict { number, entries, .. } => {
                write!(f, "dict {number} {{")?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    write!(f, "{key}: {value}")?;
                }
                f.write_str("}")
            }
            Self::Set(texts) => write!(f, "set {{{}}}", Line(&texts.join(", "))),
            Self::Token(name) => write!(f, "token {}", Line(name)),
            Self::Exception { number, kind, args } => {
                write!(f, "exception {number} {}({})", Line(kind), Commas(args))
            }
            Self::Class { number, name, namespace } => {
                write!(f, "class {number} {} {{{}}}", Line(name), Named(namespace))
            }
            Self::Instance { number, class, attributes } => {
                write!(f, "instance {number} of {} {{{}}}", Line(class), Named(attributes))
            }
            Self::Wrapper { kind, parts } => write!(f, "{kind} ({})", Commas(parts)),
            Self::Suspended { kind, name, state } => write!(f, "{kind} {} {state}", Line(name)),
            Self::Other(name) => write!(f, "<{}>", Line(name)),
            Self::Elided => f.write_str("..."),
        }
    }
}

impl Display for ShownFunction {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "function {} {}", self.number, Line(&self.qualname))?;
        match &self.closure {
            None if self.freevars.is_empty() => {}
            None => write!(f, " freevars ({}) closure None", Commas(&self.freevars))?,
            Some(cells) if !cells.is_empty() && cells.len() == self.freevars.len() => {
                f.write_str(" [")?;
                for (index, (name, cell)) in self.freevars.iter().zip(cells).enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    write!(f, "{name}: {cell}")?;
                }
                f.write_str("]")?;
            }
            Some(cells) => write!(f, " freevars ({}) closure [{}]", Commas(&self.freevars), Commas(cells))?,
        }
        if let Some(defaults) = &self.defaults {
            write!(f, " defaults ({})", Commas(defaults))?;
        }
        if let Some(defaults) = &self.kwdefaults {
            write!(f, " kwdefaults ({})", Named(defaults))?;
        }
        if !self.dict.is_empty() {
            write!(f, " dict {{{}}}", Named(&self.dict))?;
        }
        Ok(())
    }
}

impl Display for Rejection {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "rejected {}", Line(&self.kind))?;
        if let Some(line) = self.line {
            write!(f, " line {line}")?;
        }
        if let Some(column) = self.column {
            write!(f, " column {column}")?;
        }
        write!(f, ": {}", Line(&self.message))
    }
}

/// The bits of `co_flags` by name: `NESTED GENERATOR`, unknown ones as a number.
pub(crate) struct FlagNames(pub u32);

impl Display for FlagNames {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        let mut space = "";
        for (bit, name) in flags::NAMES {
            if rest & bit != 0 {
                write!(f, "{space}{name}")?;
                space = " ";
                rest &= !bit;
            }
        }
        if rest != 0 || self.0 == 0 { write!(f, "{space}{rest:#x}") } else { Ok(()) }
    }
}

const FUNCTION: u32 = flags::OPTIMIZED | flags::NEWLOCALS;

impl CodeFacts {
    /// `function`, `class` or `module`, as far as flags and place tell.
    fn word(&self, is_root: bool) -> &'static str {
        match (self.flags & FUNCTION, is_root) {
            (FUNCTION, _) => "function",
            (_, true) => "module",
            (_, false) => "class",
        }
    }

    /// The qualified name of a code object called `name` in this one, which has the qualified name
    /// `own`; empty for a module.
    fn qualify(&self, own: &str, name: &str) -> String {
        // In CPython comprehensions have no `<locals>`.
        let is_comprehension = matches!(&*self.name, "<listcomp>" | "<setcomp>" | "<dictcomp>" | "<genexpr>");
        match (own, self.flags & FUNCTION) {
            ("", _) => name.to_owned(),
            (_, FUNCTION) if !is_comprehension => format!("{own}.<locals>.{name}"),
            _ => format!("{own}.{name}"),
        }
    }

    /// Writes all that is not zero, empty, or known from the head of the line.
    fn write_details(&self, f: &mut Formatter<'_>, qualname: &str) -> fmt::Result {
        let mut before = ": ";
        let mut detail = |f: &mut Formatter<'_>, what: &dyn Display| {
            write!(f, "{before}{what}")?;
            before = ", ";
            Ok(())
        };
        if let Some(own) = &self.qualname
            && own != qualname
        {
            detail(f, &format_args!("qualname {}", Line(own)))?;
        }
        for (word, count) in
            [("args", self.argcount), ("posonly", self.posonlyargcount), ("kwonly", self.kwonlyargcount)]
        {
            if count != 0 {
                detail(f, &format_args!("{word} {count}"))?;
            }
        }
        if self.nlocals as usize != self.varnames.len() {
            detail(f, &format_args!("nlocals {}", self.nlocals))?;
        }
        for (word, names) in
            [("varnames", &self.varnames), ("cellvars", &self.cellvars), ("freevars", &self.freevars)]
        {
            if !names.is_empty() {
                detail(f, &format_args!("{word} ({})", Commas(names)))?;
            }
        }
        let rest = if self.flags & FUNCTION == FUNCTION { self.flags & !FUNCTION } else { self.flags };
        if rest != 0 {
            detail(f, &format_args!("flags {}", FlagNames(rest)))?;
        }
        Ok(())
    }
}

/// What the text form says beside the facts themselves.
trait Remark {
    fn remark(&self) -> &'static str;
}

impl Remark for () {
    fn remark(&self) -> &'static str {
        ""
    }
}

impl Remark for CodeWhy {
    fn remark(&self) -> &'static str {
        match (self.emitted, self.varnames_unordered) {
            (Emitted::Yes, false) => "",
            (Emitted::Maybe, false) => " (maybe)",
            (Emitted::Yes, true) => " (varnames in any order)",
            (Emitted::Maybe, true) => " (maybe, varnames in any order)",
        }
    }
}

impl<W: Remark> Display for Code<W> {
    /// A line for each code object, parents first, without a line break at the end.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // A stack of our own: code may be nested as deep as a parser goes.
        let mut todo = vec![(self, String::new(), String::new())];
        let mut line_break = "";
        while let Some((code, path, qualname)) = todo.pop() {
            let facts = &code.facts;
            let is_root = path.is_empty();
            let shown_path = if is_root { &facts.name } else { &*path };
            write!(f, "{line_break}{} {} line {}", facts.word(is_root), Line(shown_path), facts.line)?;
            line_break = "\n";
            f.write_str(code.why.remark())?;
            facts.write_details(f, if is_root { &facts.name } else { &qualname })?;

            let mut inner: Vec<_> = code.codes.iter().collect();
            inner.sort_by(|a, b| sort_key(&a.facts).cmp(&sort_key(&b.facts)));
            // A name that says something else than its place leads what is inside.
            let own = facts.qualname.as_deref().filter(|_| !is_root).unwrap_or(&qualname);
            todo.extend(inner.into_iter().rev().map(|code| {
                let name = &code.facts.name;
                let path = if is_root { name.to_string() } else { format!("{path}.{name}") };
                (code, path, facts.qualify(own, name))
            }));
        }
        Ok(())
    }
}

impl Display for CodeFacts {
    /// One line: kind, name, line and all that is not zero, empty or known from the kind.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} line {}", self.word(false), Line(&self.name), self.line)?;
        self.write_details(f, &self.name)
    }
}

fn sort_key(facts: &CodeFacts) -> impl Ord + '_ {
    let CodeFacts {
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
    } = facts;
    (
        (line, name, freevars, cellvars, varnames, qualname),
        (argcount, posonlyargcount, kwonlyargcount, nlocals, flags),
    )
}

impl Display for Happening {
    /// The event's line and, indented, a line for each value, without a line break at the end.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Observe(values) => {
                f.write_str("observe")?;
                values.iter().try_for_each(|value| write!(f, "\n  {value}"))
            }
            Self::Collect => f.write_str("collect"),
            Self::Print(text) => write!(f, "print {}", Line(text)),
            Self::Uncaught { kind, message } => {
                write!(f, "uncaught {}", Line(kind))?;
                match message {
                    Some(message) => write!(f, ": {}", Line(message)),
                    None => f.write_str(" (any message)"),
                }
            }
            Self::End(globals) => {
                f.write_str("end")?;
                globals.iter().try_for_each(|(name, value)| write!(f, "\n  {} = {value}", Line(name)))
            }
            Self::Teardown => f.write_str("teardown"),
        }
    }
}

impl Display for Run {
    /// Deaths and events, line by line, without a line break at the end.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_run(f, self, None)
    }
}

/// A run; where deaths are intervals, both ends are said.
fn write_run(f: &mut Formatter<'_>, run: &Run, latest: Option<&Run>) -> fmt::Result {
    let mut line_break = "";
    for (index, event) in run.events.iter().enumerate() {
        let late = latest.and_then(|run| run.events.get(index)).map_or(&event.died, |event| &event.died);
        for token in &event.died {
            let or_later = if late.contains(token) { "" } else { " or later" };
            write!(f, "{line_break}died {}{or_later}", Line(token))?;
            line_break = "\n";
        }
        for token in late.iter().filter(|token| !event.died.contains(token)) {
            write!(f, "{line_break}died {} at the latest", Line(token))?;
            line_break = "\n";
        }
        write!(f, "{line_break}{}", event.happening)?;
        line_break = "\n";
    }
    let late = latest.map_or(&run.alive, |run| &run.alive);
    for token in late {
        let or_not = if run.alive.contains(token) { "" } else { " or not" };
        write!(f, "{line_break}alive {}{or_not}", Line(token))?;
        line_break = "\n";
    }
    Ok(())
}

impl Display for Observation {
    /// Code objects and run, each line with a line break.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.compiled {
            Ok(code) => writeln!(f, "{code}")?,
            Err(rejection) => writeln!(f, "{rejection}")?,
        }
        match &self.run {
            Some(run) => writeln!(f, "{run}"),
            None => Ok(()),
        }
    }
}

impl Display for Prediction {
    /// Code objects and run, each line with a line break.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.compiled {
            Ok(code) => writeln!(f, "{code}")?,
            Err((rejection, _)) => writeln!(f, "{rejection}")?,
        }
        match &self.run {
            PredictedRun::NotRun => Ok(()),
            PredictedRun::Ran(ran) => {
                write_run(f, &ran.run, ran.latest.as_ref())?;
                f.write_char('\n')
            }
            PredictedRun::NotModelled(constructs) => {
                constructs.iter().try_for_each(|NotModelled { construct, line }| {
                    writeln!(f, "not modelled line {line}: {}", Line(construct))
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rule;

    fn observed(reply: &str) -> Observation {
        match Reply::parse(reply) {
            Ok(Reply::Observed(observation)) => observation,
            other => panic!("{other:?} of {reply}"),
        }
    }

    #[track_caller]
    fn shows(value: &str, expected: &str) {
        let reply =
            format!(r#"[1,"code",[-1,"m","m",1,0,0,0,0,0,[],[],[]],[[["o",[],[{value}]],["t",[]]],[]]]"#);
        assert_eq!(
            observed(&reply).to_string(),
            format!("module m line 1\nobserve\n  {expected}\nteardown\n")
        );
    }

    #[test]
    fn each_kind_of_value_has_a_text() {
        for (value, text) in [
            (r#""'x'""#, "'x'"),
            ("null", "..."),
            (r#"["a","f",3]"#, "function 3"),
            (r#"["c",1]"#, "cell 1 empty"),
            (r#"["c",1,["c",2,"3"]]"#, "cell 1 = cell 2 = 3"),
            (r#"["t",[]]"#, "()"),
            (r#"["t",["1"]]"#, "(1,)"),
            (r#"["t",["1","2"]]"#, "(1, 2)"),
            (r#"["l",0,["1","2"]]"#, "list 0 [1, 2]"),
            (r#"["d",0,["1","2","3",null]]"#, "dict 0 {1: 2, 3: ...}"),
            (r#"["s",["1","2"]]"#, "set {1, 2}"),
            (r#"["k","a#1"]"#, "token a#1"),
            (r#"["x",0,"E",["1"]]"#, "exception 0 E(1)"),
            (r#"["y",0,"C",["a","1","b","2"]]"#, "class 0 C {a: 1, b: 2}"),
            (r#"["i",0,"C",["a","1"]]"#, "instance 0 of C {a: 1}"),
            (r#"["w","method",["1","2"]]"#, "method (1, 2)"),
            (r#"["g","generator","g","closed"]"#, "generator g closed"),
            (r#"["o","module"]"#, "<module>"),
            (r#"["f",0,"f",[],null,null,null,[]]"#, "function 0 f"),
            (r#"["f",0,"f",["a"],[["c",0]],null,null,[]]"#, "function 0 f [a: cell 0 empty]"),
            (r#"["f",0,"f",["a"],null,null,null,[]]"#, "function 0 f freevars (a) closure None"),
            (r#"["f",0,"f",[],[],null,null,[]]"#, "function 0 f freevars () closure []"),
            (r#"["f",0,"f",[],[["c",0]],null,null,[]]"#, "function 0 f freevars () closure [cell 0 empty]"),
            (
                r#"["f",0,"f",[],null,["1"],["a","2"],["b","3"]]"#,
                "function 0 f defaults (1) kwdefaults (a: 2) dict {b: 3}",
            ),
            (r#"["f",0,"f",[],null,[],[],[]]"#, "function 0 f defaults () kwdefaults ()"),
        ] {
            shows(value, text);
        }
    }

    #[test]
    fn nothing_breaks_a_line() {
        shows(r#"["i",0,"a\nb",["c\td","1"]]"#, "instance 0 of a\\nb {c\\td: 1}");
        shows(r#"["o","\u0000\\"]"#, "<\\x00\\\\>");
    }

    #[test]
    fn a_code_object_shows_what_is_not_as_its_head_says() {
        let code = |facts: &str| {
            let reply = format!(
                r#"[1,"code",[-1,"<module>","<module>",1,0,0,0,0,0,[],[],[],0,{facts},1,"g",null,9,0,0,0,0,3,[],[],[]],null]"#
            );
            observed(&reply).to_string().lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(
            code(r#""f","f",2,3,2,1,4,31,["a","b"],["a"],["c"]"#),
            [
                "function f line 2: args 3, posonly 2, kwonly 1, nlocals 4, varnames (a, b), cellvars (a), \
                 freevars (c), flags VARARGS VARKEYWORDS NESTED",
                "function f.g line 9"
            ]
        );
        assert_eq!(code(r#""C","C",2,0,0,0,0,0,[],[],[]"#), ["class C line 2", "function C.g line 9"]);
        assert_eq!(code(r#""C","D",2,0,0,0,0,2,[],[],[]"#)[0], "class C line 2: qualname D, flags NEWLOCALS");
        assert_eq!(code(r#""f","f",2,0,0,0,0,1048579,[],[],[]"#)[0], "function f line 2: flags 0x100000");
    }

    #[test]
    fn siblings_are_sorted_by_line_and_name() {
        let def = |name, line| format!(r#",0,"{name}",null,{line},0,0,0,0,3,[],[],[]"#);
        let codes = [def("b", 3), def("c", 2), def("a", 3)].concat();
        let reply = format!(r#"[1,"code",[-1,"m",null,1,0,0,0,0,0,[],[],[]{codes}],null]"#);
        let text = observed(&reply).to_string();
        assert_eq!(text, "module m line 1\nfunction c line 2\nfunction a line 3\nfunction b line 3\n");
    }

    #[test]
    fn a_prediction_says_what_may_be_otherwise() {
        let why = Why { rule: Rule::ClassScopeInvisible, line: 1 };
        let run = |first: &str, second: &str, alive: &str| {
            let reply = format!(
                r#"[1,"code",[-1,"m",null,1,0,0,0,0,0,[],[],[]],[[["c",{first}],["t",{second}]],{alive}]]"#
            );
            observed(&reply).run.unwrap()
        };
        let code = CodeWhy {
            emitted: Emitted::Maybe,
            code: why,
            qualname: why,
            args: why,
            flags: why,
            varnames: Vec::new(),
            cellvars: Vec::new(),
            freevars: Vec::new(),
            cellvars_order: why.rule,
            freevars_order: why.rule,
            varnames_unordered: true,
        };
        let facts = CodeFacts { name: "m".into(), line: 1, ..CodeFacts::default() };
        let mut prediction = Prediction {
            compiled: Ok(Code { facts, why: code, codes: Vec::new() }),
            run: PredictedRun::Ran(Box::new(RanRun {
                run: run(r#"["a","b"]"#, r#"["c"]"#, r#"["d"]"#),
                latest: Some(run(r#"["a"]"#, r#"["b"]"#, r#"["c","d"]"#)),
                whys: Vec::new(),
                closures_run: 0,
                uses: Default::default(),
                messages: Vec::new(),
            })),
            fails: None,
        };
        let head = "module m line 1 (maybe, varnames in any order)\n";
        assert_eq!(
            prediction.to_string(),
            format!(
                "{head}died a\ndied b or later\ncollect\ndied c or later\ndied b at the latest\nteardown\n\
                 alive c or not\nalive d\n"
            )
        );
        prediction.run =
            PredictedRun::NotModelled(vec![NotModelled { construct: "import".to_owned(), line: 7 }]);
        assert_eq!(prediction.to_string(), format!("{head}not modelled line 7: import\n"));
        let rejection = Rejection {
            kind: "SyntaxError".to_owned(),
            message: "no".to_owned(),
            line: Some(3),
            column: None,
        };
        prediction.compiled = Err((rejection, why));
        prediction.run = PredictedRun::NotRun;
        assert_eq!(prediction.to_string(), "rejected SyntaxError line 3: no\n");
        let any = Happening::Uncaught { kind: "E".to_owned(), message: None };
        assert_eq!(any.to_string(), "uncaught E (any message)");
    }
}
