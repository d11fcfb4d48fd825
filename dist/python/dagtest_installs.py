"""Which commands install packages, and what."""

import os

_INSTALLERS = ("pip", "conda", "mamba", "micromamba")
_OPTIONS_WITH_VALUE = (
    "-i --index-url --extra-index-url -f --find-links -t --target --platform --python-version --implementation --abi "
    "--root --prefix --src --progress-bar --config-settings -C --global-option --report --proxy --retries --timeout "
    "--trusted-host --cert --client-cert --cache-dir --log --python -p -n --name --channel --upgrade-strategy "
    "--no-binary --only-binary --root-user-action --exists-action"
).split()
_FILES = ("-r", "--requirement", "-c", "--constraint", "-e", "--editable")


def words_of(command):
    """A command as words: a list stays one, a line for a shell is split; without what cannot be a word."""
    if isinstance(command, (str, bytes)):
        import shlex

        line = os.fsdecode(command)
        try:
            return shlex.split(line)
        except ValueError:
            return line.split()
    if isinstance(command, os.PathLike):
        command = [command]
    if not isinstance(command, (list, tuple)):
        return []
    words = []
    for word in command:
        if isinstance(word, os.PathLike):
            word = os.fspath(word)
        if isinstance(word, (str, bytes)):
            words.append(os.fsdecode(word))
    if len(words) >= 3 and words[1] == "-c" and os.path.basename(words[0]) in ("sh", "bash", "dash", "zsh"):
        return words_of(words[2])
    return words


def installed_by(words):
    """What a command installs, as it names it; None when it installs nothing. Addresses are left out: they may hold
    credentials."""
    at = next((i for i, word in enumerate(words) if _is_installer(word)), None)
    if at is None:
        return None
    rest = words[at + 1 :]
    verb = next((i for i, word in enumerate(rest) if not word.startswith("-")), None)
    if verb is None or rest[verb] != "install":
        return None
    named, words_left = [], iter(rest[verb + 1 :])
    for word in words_left:
        if word.startswith(("&", "|", ";")) or word.lstrip("012&").startswith((">", "<")):
            break
        if word in _FILES:
            named.append(f"{word} {os.path.basename(next(words_left, ''))}")
        elif word in _OPTIONS_WITH_VALUE:
            next(words_left, None)
        elif not word.startswith("-"):
            named.append(_without_address(word))
    return " ".join(named) or "something"


def _is_installer(word):
    name = os.path.basename(word).lower()
    stem = name[: -len(".exe")] if name.endswith(".exe") else name
    return stem.rstrip("0123456789.") in _INSTALLERS


def _without_address(word):
    name, at, _ = word.partition("@")
    if "://" in word:
        return f"{name.strip()} from an address" if at and "://" not in name else "a package from an address"
    return word


def obeys(environment):
    """Whether a program that is started with this environment (None: ours) is told to install nothing from outside."""
    return environment is None or any(name in environment for name in ("PIP_NO_INDEX", b"PIP_NO_INDEX"))
