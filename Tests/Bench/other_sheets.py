"""The rows of a report as PDF by other programs, where they are installed."""
import csv
import html
import os
import shutil
import subprocess
import time

# Debian's own, which finds what Debian's packages bring.
PYTHON = "/usr/bin/python3"
TABLE = """
import csv, sys
from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8")))
table = Table(rows, repeatRows=1)
table.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "DejaVu", 10)]))
SimpleDocTemplate(sys.argv[2], pagesize=A4).build([table])
"""


def installed():
    """The programs there are, by name."""
    imports = lambda module: subprocess.run([PYTHON, "-c", "import " + module],
                                            stderr=subprocess.DEVNULL).returncode == 0
    return ([name for name, module in (("ReportLab", "reportlab"), ("WeasyPrint", "weasyprint"))
             if os.path.exists(PYTHON) and imports(module)]
            + [name for name, program in (("LibreOffice", "soffice"),) if shutil.which(program)])


def make(name, rows, work):
    """Seconds and pages of the rows of a CSV file, set by a program."""
    pdf = os.path.join(work, "%s.pdf" % name.lower())
    if name == "ReportLab":
        argv = [PYTHON, "-c", TABLE, rows, pdf]
    elif name == "WeasyPrint":
        page = os.path.join(work, "rows.html")
        with open(rows, encoding="utf-8") as file, open(page, "w", encoding="utf-8") as out:
            lines = list(csv.reader(file))
            cells = lambda line, tag: "".join("<%s>%s</%s>" % (tag, html.escape(c), tag) for c in line)
            out.write("<style>@page { size: A4 } body { font: 10pt DejaVu Sans }</style><table><thead><tr>%s"
                      "</tr></thead>" % cells(lines[0], "th"))
            out.writelines("<tr>%s</tr>" % cells(line, "td") for line in lines[1:])
            out.write("</table>")
        argv = [PYTHON, "-m", "weasyprint", page, pdf]
    else:
        argv = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", work, rows]
        pdf = os.path.join(work, os.path.basename(rows).replace(".csv", ".pdf"))
    began = time.perf_counter()
    subprocess.run(argv, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    took = time.perf_counter() - began
    told = subprocess.run(["pdfinfo", pdf], check=True, stdout=subprocess.PIPE, text=True).stdout
    return took, int(next(words.split()[1] for words in told.splitlines() if words.startswith("Pages:")))
