"""Asks the peer what it makes of its own DAGs and interfaces, and writes the answers as one JSON document.

Usage: peer.py OUT.json. The peer must be importable; nothing of it is changed. Its own resolver, assembler, matcher and
loader do the work; what is here only calls them.
"""

import json
import logging
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "stubs"))
import cloud_sdks  # noqa: E402

cloud_sdks.install()
logging.disable(logging.CRITICAL)


class Builder:
    """What the assembler asks of a step's builder when it wires: its spec."""

    def __init__(self, spec):
        self.spec = spec


def plain(value):
    """An enum member as the text that files have for it."""
    return getattr(value, "value", value)


def ports(interface):
    """The ports of an interface, as far as matching sees them."""
    return {
        "dependencies": {
            name: [
                plain(port.dependency_type),
                bool(port.required),
                list(port.compatible_sources),
                list(port.semantic_keywords),
                port.data_type,
            ]
            for name, port in interface.dependencies.items()
        },
        "outputs": {
            name: [plain(port.output_type), list(port.aliases), port.data_type]
            for name, port in interface.outputs.items()
        },
    }


def assembled(dag, specs, resolver):
    """What the production assembler wires, by its own method."""
    from cursus.core.assembler.pipeline_assembler import PipelineAssembler

    assembler = PipelineAssembler.__new__(PipelineAssembler)
    assembler.dag = dag
    assembler.step_builders = {name: Builder(spec) for name, spec in specs.items()}
    assembler.step_messages = defaultdict(dict)
    assembler._dependency_resolver = resolver
    assembler._propagate_messages()
    return {
        f"{consumer}.{name}": {
            "from": f"{match['source_step']}.{match['source_output']}",
            "score": match["compatibility"],
        }
        for consumer, matches in assembler.step_messages.items()
        for name, match in matches.items()
    }


def guessed(dag, catalog):
    """What the script-testing matcher wires, by its own function. Its reading of configurations is not asked for."""
    from cursus.validation.script_testing import script_dependency_matcher as matcher

    prepared = matcher.prepare_script_testing_inputs(dag, "no-such-file.json", catalog)
    return {
        f"{consumer}.{name}": {"from": f"{match['provider_node']}.{match['provider_output']}"}
        for consumer, matches in prepared["dependency_matches"].items()
        for name, match in matches.items()
    }


def main(out):
    import cursus
    from cursus.api.dag.base_dag import PipelineDAG
    from cursus.core.deps.dependency_resolver import create_dependency_resolver
    from cursus.core.deps.semantic_matcher import SemanticMatcher
    from cursus.step_catalog import StepCatalog
    from cursus.steps.interfaces import load_interface

    package = Path(cursus.__file__).resolve().parent
    catalog = StepCatalog()
    resolver = create_dependency_resolver()

    import yaml

    interfaces = {}
    for file in sorted((package / "steps" / "interfaces").glob("*.step.yaml")):
        written = yaml.safe_load(file.read_text(encoding="utf-8"))
        step = written["step_type"]
        interfaces[step] = {
            job_type or "": ports(load_interface(step, job_type=job_type))
            for job_type in [None, *(written.get("variants") or {})]
        }

    folder = package / "pipeline_catalog" / "shared_dags"
    dags = {}
    for file in sorted(folder.rglob("*.dag.json")):
        written = json.loads(file.read_text(encoding="utf-8"))["dag"]
        dag = PipelineDAG(nodes=list(written["nodes"]), edges=[tuple(edge) for edge in written["edges"]])
        specs = {name: catalog.load_spec_class(name) for name in dag.nodes}
        dags[file.relative_to(folder).as_posix()] = {
            "order": dag.topological_sort(),
            "unknown": [name for name, spec in specs.items() if spec is None],
            "wiring": assembled(dag, {name: spec for name, spec in specs.items() if spec is not None}, resolver),
            "guesses": guessed(dag, catalog),
        }

    steps = {step: load_interface(step) for step in interfaces}
    scores = [
        [consumer, name, producer, offered, resolver._calculate_compatibility(port, output, spec)]
        for consumer, wanting in steps.items()
        for name, port in wanting.dependencies.items()
        for producer, spec in steps.items()
        for offered, output in spec.outputs.items()
    ]

    wanted = sorted({name for step in steps.values() for name in step.dependencies})
    offered = sorted(
        {name for step in steps.values() for key, port in step.outputs.items() for name in [key, *port.aliases]}
    )
    matcher = SemanticMatcher()
    pairs = [(a, b) for a in wanted for b in offered]
    similarities = [matcher.calculate_similarity(a, b) for a, b in pairs]
    document = {
        "package": str(package),
        "interfaces": interfaces,
        "dags": dags,
        "scores": scores,
        "similarity": {
            "wanted": wanted,
            "offered": offered,
            "scores": similarities,
        },
    }
    Path(out).write_text(json.dumps(document), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
