"""How `main` is called: which of its parameters are given what."""

import sys
import types
from collections import namedtuple

FOUR = ("input_paths", "output_paths", "environ_vars", "job_args")
SHAPE = f"main({', '.join(FOUR)})"

# kind: 'positional-only', 'plain', 'keyword-only', 'many' (*args) or 'any' (**kwargs)
Parameter = namedtuple("Parameter", "name kind required")

# how: 'keyword', 'positional', 'nothing' (called without arguments) or 'misfit'
Fit = namedtuple("Fit", "how names logger why", defaults=((), None, ""))


def fit(parameters):
    """Decides how a function with these parameters can be called as `main`."""
    named = [p.name for p in parameters if p.kind in ("plain", "keyword-only")]
    positional = [p for p in parameters if p.kind in ("positional-only", "plain")]
    kinds = {p.kind for p in parameters}
    logger = next((name for name in named if _takes_logger(name)), None)
    known = [name for name in FOUR if name in named]
    needed = [p for p in parameters if p.required and p.name != logger]
    foreign = [p.name for p in needed if p.name not in FOUR or p.kind == "positional-only"]

    if known and not foreign:
        taken = [p.name for p in parameters if p.kind == "positional-only"]
        return Fit("keyword", tuple(n for n in FOUR if n in known or ("any" in kinds and n not in taken)), logger)
    if not known and not needed and "any" in kinds and "many" not in kinds and not positional:
        return Fit("keyword", FOUR, logger)
    # By position a logger can only come after the four; before, it is a parameter like others.
    first = positional[:4]
    late_logger = None if any(p.name == logger for p in first) else logger
    all_needed = [p for p in parameters if p.required and p.name != late_logger]
    in_place = any(p.name == FOUR[index] for index, p in enumerate(first))
    if len(first) == 4 and all(p in first for p in all_needed) and (len(all_needed) == 4 or in_place):
        return Fit("positional", FOUR, late_logger)
    if "many" in kinds and not positional and not all_needed:
        return Fit("positional", FOUR, late_logger)
    if not needed and not known:
        return Fit("nothing", logger=logger)
    return Fit("misfit", why=_misfit(parameters, known, foreign))


def _takes_logger(name):
    return name == "log" or name.startswith(("logger", "log_f"))


def _misfit(parameters, known, foreign):
    if known and foreign:
        names = " and ".join(repr(name) for name in foreign)
        advice = "Give it a default value, or read it from environ_vars or job_args."
        return f"main() requires {names}, which no pipeline gives. {advice}"
    listed = ", ".join(p.name for p in parameters)
    return f"main({listed}) cannot be called: a script of a pipeline has {SHAPE}."


def parameters_of(function):
    """The parameters of a callable, or None if it does not tell."""
    if isinstance(function, types.FunctionType) and not hasattr(function, "__wrapped__"):
        return _parameters_of_code(function)
    import inspect

    kinds = {
        inspect.Parameter.POSITIONAL_ONLY: "positional-only",
        inspect.Parameter.POSITIONAL_OR_KEYWORD: "plain",
        inspect.Parameter.KEYWORD_ONLY: "keyword-only",
        inspect.Parameter.VAR_POSITIONAL: "many",
        inspect.Parameter.VAR_KEYWORD: "any",
    }
    try:
        found = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return None
    many = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return [Parameter(p.name, kinds[p.kind], p.default is p.empty and p.kind not in many) for p in found]


def _parameters_of_code(function):
    """The same from the code object: importing `inspect` would cost more than everything else the driver does."""
    code = function.__code__
    names = code.co_varnames
    first_default = code.co_argcount - len(function.__defaults__ or ())
    found = [
        Parameter(names[i], "positional-only" if i < code.co_posonlyargcount else "plain", i < first_default)
        for i in range(code.co_argcount)
    ]
    end = code.co_argcount + code.co_kwonlyargcount
    keyword_defaults = function.__kwdefaults__ or {}
    found += [Parameter(name, "keyword-only", name not in keyword_defaults) for name in names[code.co_argcount : end]]
    if code.co_flags & 0x04:
        found.append(Parameter(names[end], "many", False))
    if code.co_flags & 0x08:
        found.append(Parameter(names[end + bool(code.co_flags & 0x04)], "any", False))
    return found


def call_main(script, module, arguments):
    """Calls `main` of an imported script; a coroutine that it returns is run."""
    from dagtest_script import CannotRun

    main = getattr(module, "main", None)
    if not callable(main):
        raise CannotRun(f"{script.name} has no function main: a script of a pipeline has {SHAPE}.", script)
    parameters = parameters_of(main)
    fitted = Fit("positional", FOUR) if parameters is None else fit(parameters)
    if fitted.how == "misfit":
        raise CannotRun(fitted.why, script, main)
    keywords = {fitted.logger: make_logger()} if fitted.logger else {}
    if fitted.how == "positional":
        result = main(*(arguments[name] for name in fitted.names), **keywords)
    else:
        result = main(**{name: arguments[name] for name in fitted.names}, **keywords)
    if isinstance(result, types.CoroutineType):
        import asyncio

        asyncio.run(result)
    elif isinstance(result, (types.GeneratorType, types.AsyncGeneratorType)):
        raise CannotRun("main() is a generator: calling it runs none of its lines. Remove `yield`.", script, main)


def namespace(args):
    """The job's arguments as `argparse` would give them: attributes with `_` for `-`, the types kept."""
    import argparse

    return argparse.Namespace(**{name.replace("-", "_"): value for name, value in args.items()})


def flags(args):
    """The job's arguments as a command line. True is the flag alone; false and null are left out."""
    words = []
    for name, value in args.items():
        if value is None or value is False:
            continue
        if value is True:
            words.append(f"--{name}")
        elif str(value).startswith("-"):
            words.append(f"--{name}={value}")
        else:
            words += [f"--{name}", str(value)]
    return words


def make_logger():
    """A logger that can also be called with a text: real scripts want the one or the other (`logger`, `logger_fn`)."""
    import logging

    class ScriptLogger(logging.Logger):
        def __call__(self, message, *args, **kwargs):
            self.info("%s", message)

    class UntilConfigured(logging.StreamHandler):
        """Shows what is logged as long as the script has not configured logging itself."""

        def filter(self, record):
            return not logging.root.handlers and super().filter(record)

    usual = logging.getLoggerClass()
    logging.setLoggerClass(ScriptLogger)
    logger = logging.getLogger("dag_script_test")
    logging.setLoggerClass(usual)
    logger.setLevel(logging.INFO)
    handler = UntilConfigured(sys.stdout)
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.addHandler(handler)
    return logger
