//! What a child process may do, and how it is made so that it outlives nobody.
//!
//! On Linux a child writes nowhere but into a scratch folder of its own, reaches no network, sends
//! signals to nobody outside, and is killed when this process ends, however it does. Elsewhere, and
//! where a kernel cannot do one of these, the others still hold: all of it is best effort, and a
//! second line behind the rule that nothing is executed which the model did not run first.
//!
//! Memory is bounded twice: a Python bounds its own address space, and of any child it is looked what
//! it has in use.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Child, Command},
    sync::atomic::{AtomicU32, Ordering},
};

/// A folder for what programs write. It goes with its owner.
#[derive(Debug)]
pub(super) struct Scratch(PathBuf);

/// The beginning of the names of scratch folders; the number of the process follows.
const SCRATCH: &str = "cellmate-scratch-";

impl Scratch {
    pub(super) fn new() -> io::Result<Self> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        if number == 0 {
            sweep();
        }
        let path = std::env::temp_dir().join(format!("{SCRATCH}{}-{number}", std::process::id()));
        fs::create_dir(&path)?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // That it cannot be removed is no news that helps anybody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Removes the scratch folders of processes that are no more: of those that were killed.
fn sweep() {
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(SCRATCH)?.split('-').next());
        let is_left = owner
            .is_some_and(|owner| owner.parse::<u32>().is_ok() && !Path::new("/proc").join(owner).exists());
        if is_left {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// How much memory a process has in use, in bytes, where that can be told.
pub(super) fn memory_in_use(process: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/statm")).ok()?;
    let pages: u64 = text.split(' ').nth(1)?.parse().ok()?;
    // As `getconf PAGE_SIZE` has it nearly everywhere; on others the bound is a looser one.
    Some(pages * 4096)
}

#[cfg(not(target_os = "linux"))]
mod system {
    use super::*;

    /// Nothing is known here that could be forbidden.
    #[derive(Debug)]
    pub(in crate::subject) struct Confinement;

    impl Confinement {
        pub(in crate::subject) fn new(_: &Path) -> Self {
            Self
        }
    }

    pub(in crate::subject) fn spawn(mut command: Command, _: Option<&Confinement>) -> io::Result<Child> {
        command.spawn()
    }
}

#[cfg(target_os = "linux")]
mod system {
    use super::*;
    use landlock::{
        ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError, Scope,
        path_beneath_rules,
    };
    use nix::{
        libc,
        sched::{CloneFlags, unshare},
        sys::{
            prctl,
            resource::{Resource, setrlimit},
            signal::Signal,
        },
    };
    use std::{
        os::{
            fd::{AsRawFd, OwnedFd},
            unix::process::CommandExt,
        },
        sync::{OnceLock, mpsc},
        thread,
    };

    /// Files that are no files, which anybody may write.
    const DEVICES: &[&str] =
        &["/dev/null", "/dev/zero", "/dev/full", "/dev/tty", "/dev/random", "/dev/urandom"];

    /// A file that a child writes is no longer than this, in bytes.
    const LARGEST_FILE: u64 = 64 << 20;

    /// What is forbidden to the children of one subject: a set of rules of the kernel; none, if it
    /// knows of no such thing.
    #[derive(Debug)]
    pub(in crate::subject) struct Confinement(Option<OwnedFd>);

    impl Confinement {
        pub(in crate::subject) fn new(scratch: &Path) -> Self {
            Self(rules(scratch).ok().flatten())
        }

        /// Whether the kernel knows of rules for files.
        #[cfg(test)]
        pub(in crate::subject) fn has_rules(&self) -> bool {
            self.0.is_some()
        }
    }

    fn rules(scratch: &Path) -> Result<Option<OwnedFd>, RulesetError> {
        let abi = ABI::V6;
        // What an older kernel does not know is left out.
        let rules = Ruleset::default()
            .handle_access(AccessFs::from_write(abi))?
            .handle_access(AccessNet::from_all(abi))?
            .scope(Scope::from_all(abi))?
            .create()?
            .add_rules(path_beneath_rules([scratch], AccessFs::from_all(abi)))?
            .add_rules(path_beneath_rules(DEVICES, AccessFs::from_file(abi)))?;
        Ok(rules.into())
    }

    type Job = (Command, mpsc::SyncSender<io::Result<Child>>);

    /// Starts a child. It is the child of a thread that lives as long as this process: a child is
    /// killed when the *thread* that made it ends.
    pub(in crate::subject) fn spawn(
        mut command: Command,
        confinement: Option<&Confinement>,
    ) -> io::Result<Child> {
        static SPAWNER: OnceLock<Option<mpsc::Sender<Job>>> = OnceLock::new();
        let parent = std::process::id();
        let rules = confinement.and_then(|confinement| confinement.0.as_ref()).map(AsRawFd::as_raw_fd);
        let is_confined = confinement.is_some();
        // SAFETY: between fork and exec, nothing is called but system calls.
        unsafe {
            command.pre_exec(move || {
                prctl::set_pdeathsig(Signal::SIGKILL)?;
                // It may have ended before that.
                if nix::unistd::getppid().as_raw() as u32 != parent {
                    libc::_exit(1);
                }
                let _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
                if is_confined {
                    let _ = setrlimit(Resource::RLIMIT_FSIZE, LARGEST_FILE, LARGEST_FILE);
                    // Needs a privilege, or a kernel without; the rules forbid TCP in any case.
                    let _ = unshare(CloneFlags::CLONE_NEWNET);
                }
                if let Some(rules) = rules {
                    let _ = prctl::set_no_new_privs();
                    libc::syscall(libc::SYS_landlock_restrict_self, rules, 0);
                }
                Ok(())
            });
        }
        let spawner = SPAWNER.get_or_init(|| {
            let (sender, jobs) = mpsc::channel::<Job>();
            let spawner = thread::Builder::new().name("spawn".to_owned());
            let spawned = spawner.spawn(move || {
                for (mut command, reply) in jobs {
                    let _ = reply.send(command.spawn());
                }
            });
            spawned.is_ok().then_some(sender)
        });
        let gone = || io::Error::other("the thread that starts processes is gone");
        let (reply, answer) = mpsc::sync_channel(1);
        spawner.as_ref().ok_or_else(gone)?.send((command, reply)).map_err(|_| gone())?;
        answer.recv().map_err(|_| gone())?
    }
}

pub(super) use system::{Confinement, spawn};
