"""A chart on the page: plotly's drawing, its downloads, and its rows as a table."""

import json
from typing import Any

import ipywidgets
import traitlets

from kit.charts.chart import Chart
from kit.widgets.base import KitWidget, source, style
from kit.widgets.notice import Notice
from kit.widgets.table import Table

MIME = "application/vnd.plotly.v1+json"


class ChartTools(KitWidget):
    """The line under a chart: how to read it, and its picture as PNG or SVG."""

    _esm = source("chart_tools")
    _css = style("chart_tools")
    _sections = ("chart",)

    title = traitlets.Unicode("").tag(sync=True)
    note = traitlets.Unicode("").tag(sync=True)
    filename = traitlets.Unicode("chart").tag(sync=True)


def chart_view(chart: Chart, *, ui_lang: str = "en") -> ipywidgets.Widget:
    """Return a widget that shows ``chart`` with its table; a sentence where it has no rows."""
    if not chart.rows:
        return Notice(chart.empty, ui_lang=ui_lang)
    drawing = picture(chart)
    parts = [
        ipywidgets.Output(outputs=(drawing,), layout={"min_width": _least_width(drawing)}),
        ChartTools(title=chart.title, note=chart.note, filename=chart.id, ui_lang=ui_lang),
        Table(
            chart.rows,
            columns=chart.columns,
            title=chart.title if ui_lang == "en" else chart.title_ar,
            filename=chart.id,
            folded=True,
            ui_lang=ui_lang,
        ),
    ]
    view = ipywidgets.VBox(parts)
    view.add_class("nashra-chart")
    return view


def _least_width(drawing: dict[str, Any]) -> str:
    """Return the width below which the headings of a heat map's columns would run together."""
    columns = drawing["data"][MIME]["data"][0].get("z")
    return f"{180 + 64 * len(columns[0])}px" if columns else "auto"


def picture(chart: Chart) -> dict[str, Any]:
    """Return the drawing as a notebook output: raw data, a hundredth of a FigureWidget's weight."""
    figure = json.loads(chart.figure().to_json())
    config = {"displaylogo": False, "responsive": True, "modeBarButtons": [["toImage"]]}
    data = {MIME: {**figure, "config": config}, "text/plain": chart.title}
    return {"output_type": "display_data", "data": data, "metadata": {}}
