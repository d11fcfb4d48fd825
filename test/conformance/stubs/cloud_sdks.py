"""Stands for the cloud SDKs that the peer imports and that matching does not need: any name can be imported from them."""

import importlib.abc
import importlib.machinery
import sys
import types

PACKAGES = ("sagemaker", "boto3", "botocore", "mods_workflow_core", "secure_ai_sandbox_workflow_python_sdk")


class _Stub(types.ModuleType):
    """A module in which every name is a class of its own, made when it is asked for."""

    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {"__module__": self.__name__, "__init__": lambda self, *args, **options: None})
        setattr(self, name, made)
        return made


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname, path=None, target=None):
        if fullname.split(".")[0] not in PACKAGES:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return _Stub(spec.name)

    def exec_module(self, module):
        pass


def install():
    """Puts the stubs before everything else that could answer an import."""
    sys.meta_path.insert(0, _Finder())
