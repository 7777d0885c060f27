"""The hand-written report, for tests of what a widget holds and answers without a browser."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    """Return the module with the report, its analysis and its inventory rows."""
    path = Path(__file__).with_name("sample_report.py")
    spec = importlib.util.spec_from_file_location("nashra_sample_report", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
