#!/usr/bin/env python3
"""Writes letters.tsv and the letters of the first two makers as PDF: LibreOffice (by way of .docx) and Chromium, one sheet
a letter, so that fonts are embedded once. The third maker, our own papers, is run by the test. Needs soffice, chromium and
the Thai fonts of Debian (fonts-thai-tlwg). What is in the letters is invented.

    python3 make.py
"""
import datetime, html, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FONTS = ["Laksaman", "Garuda", "Loma", "Norasi"]
MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
SENDERS = [
    ("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", ["สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "กระทรวงศึกษาธิการ กทม. ๑๐๓๐๐"]),
    ("จังหวัดภูธารา", ["ศาลากลางจังหวัดภูธารา", "ถนนเทพมิตร ภธ ๙๙๐๐๐"]),
    ("โรงเรียนบ้านห้วยน้ำขุ่น", ["โรงเรียนบ้านห้วยน้ำขุ่น", "ตำบลฝั่งปู่ อำเภอป่าสูง จังหวัดภูธารา ๙๙๑๑๐"]),
    ("สำนักงานศึกษาธิการจังหวัดภูธารา", ["สำนักงานศึกษาธิการจังหวัดภูธารา", "ถนนผู้พัฒนา ภธ ๙๙๐๐๐"]),
    ("สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาภูธารา", ["สำนักงานเขตพื้นที่การศึกษา", "มัธยมศึกษาภูธารา", "ถนนเก่าแก่ ภธ ๙๙๐๐๐"]),
    ("มหาวิทยาลัยราชภัฏฝั่งฟ้า", ["มหาวิทยาลัยราชภัฏฝั่งฟ้า", "๘๘ หมู่ ๒ ตำบลกุดปลา อำเภอเมือง", "จังหวัดภูธารา ๙๙๐๐๐"]),
    ("ที่ว่าการอำเภอป่าสูง", ["ที่ว่าการอำเภอป่าสูง", "ถนนรอบเมือง ภธ ๙๙๑๑๐"]),
    ("องค์การบริหารส่วนตำบลน้ำปี่", ["องค์การบริหารส่วนตำบลน้ำปี่", "อำเภอป่าสูง จังหวัดภูธารา ๙๙๑๒๐"]),
    ("สถาบันทดสอบทางการศึกษาแห่งชาติ (องค์การมหาชน)", ["สถาบันทดสอบทางการศึกษาแห่งชาติ", "(องค์การมหาชน)", "๑๒๘ อาคารพญาไทพลาซ่า กทม. ๑๐๔๐๐"]),
    ("กรมบัญชีกลาง", ["กรมบัญชีกลาง", "ถนนพระรามที่ ๖ กทม. ๑๐๔๐๐"]),
]
CODES = ["ศธ ๐๔๐๐๙", "ภธ ๐๐๑๗.๓", "ศธ ๐๔๓๓๗.๐๕๕", "ศธ ๐๒๑๓๑", "ศธ ๐๔๓๐๒", "อว ๐๖๕๗.๐๘", "ภธ ๐๓๑๘", "ภธ ๗๓๕๐๑", "สทศ ๐๑๐๑", "กค ๐๔๐๒.๕"]
SUBJECTS = [
    "การจัดสรรงบประมาณเพื่อซ่อมแซมอาคารเรียนและสิ่งก่อสร้างที่ประสบอุบัติภัย ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ ครั้งที่ ๑",
    "ขอเชิญประชุมเตรียมความพร้อมฟื้นฟูป่าต้นน้ำปี่",
    "ขออนุมัติจัดกิจกรรมค่ายลูกเสือ เนตรนารี และผู้บำเพ็ญประโยชน์",
    "แจ้งผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของสำนักงานเขตพื้นที่การศึกษาออนไลน์ ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
    "ขอความอนุเคราะห์ข้อมูลนักเรียนที่มีความต้องการจำเป็นพิเศษ",
    "การย้ายข้าราชการครูและบุคลากรทางการศึกษา ตำแหน่งผู้บริหารสถานศึกษา ประจำปี พ.ศ. ๒๕๖๙",
    "ประชาสัมพันธ์โครงการอบรมเชิงปฏิบัติการพัฒนาสื่อการเรียนรู้ด้วยเทคโนโลยีดิจิทัล",
    "ส่งคืนเงินเหลือจ่าย",
    "ขอให้ตรวจสอบข้อเท็จจริงกรณีร้องเรียน",
    "ซักซ้อมความเข้าใจแนวปฏิบัติเกี่ยวกับการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ",
    "กำหนดการสอบแข่งขันเพื่อบรรจุและแต่งตั้งบุคคลเข้ารับราชการเป็นข้าราชการครู ตำแหน่งครูผู้ช่วย",
    "รายงานข้อมูลน้ำดื่มและห้องน้ำในสถานศึกษา",
    "ขอส่งแบบสำรวจความต้องการซ่อมแซมบ้านพักครูซึ่งชำรุดทรุดโทรมจากเหตุอุทกภัย",
    "เชิญร่วมงานวันเด็กแห่งชาติ ประจำปี ๒๕๗๐",
]
TO = [
    "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต ๒",
    "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษา ทุกเขต",
    "ผู้อำนวยการโรงเรียนในสังกัดทุกแห่ง",
    "นายกสมาคมผู้ปกครองและครู",
]
UNITS = ["กลุ่มนโยบายและแผน", "กลุ่มบริหารงานบุคคล", "หน่วยตรวจสอบภายใน", "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"]
SPEEDS = ["", "", "", "ด่วน", "", "ด่วนมาก", "", "ด่วนที่สุด"]
BODY = ["ตามที่ได้มีการสำรวจข้อมูลอาคารเรียน บ้านพักครู และสิ่งก่อสร้างที่ชำรุดทรุดโทรมจากเหตุน้ำท่วม ป่าไม้ ปู่ ฝั่ง ฟ้า ญี่ปุ่น ฐานะ กตัญญู ไปแล้ว นั้น",
        "ในการนี้ จึงขอความร่วมมือจากท่านแจ้งผู้เกี่ยวข้องทราบและถือปฏิบัติโดยเคร่งครัด ทั้งนี้ ให้รายงานผลภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙",
        "จึงเรียนมาเพื่อโปรดทราบและดำเนินการต่อไป"]


def thai(text):
    return "".join(chr(ord(c) - 48 + 0x0E50) if c.isdigit() and c.isascii() else c for c in text)


def arabic(text):
    return "".join(chr(ord(c) - 0x0E50 + 48) if "๐" <= c <= "๙" else c for c in text)


def letters():
    for i in range(42):
        day = datetime.date(2026, 1, 1) + datetime.timedelta(days=i * 7 + i % 5)
        kind = "memo" if i % 14 in (5, 11) else "sealed" if i % 14 in (8,) else "letter"
        name, block = SENDERS[(i * 3 + i // 10) % 10]
        number = "%s/%s%s" % (CODES[(i * 3 + i // 10) % 10], "ว " if i % 3 == 0 else "", thai(str(17 + i * 37)))
        if kind == "memo":
            name, block = UNITS[i % 4], []
        yield dict(i=i, kind=kind, speed=SPEEDS[i % 8], number=number, date=day, sender=name, block=block,
                   to=name_to(i, kind), subject=SUBJECTS[(i * 5 + i // 14) % 14], refers=i % 4 == 1, encl=i % 3 == 1,
                   western=i % 7 == 3)


def name_to(i, kind):
    return "โรงเรียนในสังกัดทุกแห่ง" if kind == "sealed" else TO[i % 4]


def written(day):
    return thai("%d %s %d" % (day.day, MONTHS[day.month - 1], day.year + 543))


def rows(l):
    """A letter as rows: (style, text); a tab goes to the right half."""
    if l["speed"]:
        yield "speed", l["speed"]
    if l["kind"] == "memo":
        yield "title", "บันทึกข้อความ"
        yield "row", "ส่วนราชการ  %s  โทร. ๑๒%02d" % (l["sender"], l["i"])
        yield "row", "ที่ %s\tวันที่ %s" % (l["number"], written(l["date"]))
    elif l["kind"] == "sealed":
        yield "row", "ที่ " + l["number"]
        yield "para", "ถึง  " + l["to"]
    else:
        yield "row", "ที่ %s\t%s" % (l["number"], l["block"][0])
        for more in l["block"][1:]:
            yield "row", "\t" + more
        yield "middle", written(l["date"])
    if l["kind"] != "sealed":
        yield "para", "เรื่อง  " + l["subject"]
        yield "para", "เรียน  " + l["to"]
    if l["refers"] and l["kind"] == "letter":
        yield "para", "อ้างถึง  หนังสือ%s ที่ %s ลงวันที่ ๒ มกราคม ๒๕๖๙" % (l["sender"], l["number"])
    if l["encl"] and l["kind"] == "letter":
        yield "para", "สิ่งที่ส่งมาด้วย  บัญชีรายชื่อ จำนวน ๑ ฉบับ"
    for body in BODY:
        yield "body", body
    if l["kind"] == "sealed":
        yield "right", l["sender"]
        yield "right", written(l["date"])
    else:
        yield "right", "ขอแสดงความนับถือ" if l["kind"] == "letter" else ""
        yield "right", "(นายสมมติ ตั้งใจดี)"
    yield "row", "กลุ่มอำนวยการ"
    yield "row", "โทร. ๐ ๔๔๔๔ ๑๑๑๑"


def digits(l, text):
    return arabic(text) if l["western"] else text


def fodt(some):
    def style(name, font, size, extra="", bold=False, before="0.21cm"):
        return ('<style:style style:name="%s" style:family="paragraph"><style:paragraph-properties fo:margin-top="%s" %s>'
                '<style:tab-stops><style:tab-stop style:position="8cm"/></style:tab-stops></style:paragraph-properties>'
                '<style:text-properties style:font-name-complex="%s" style:font-name="%s" fo:font-size="%spt" '
                'style:font-size-complex="%spt" style:language-complex="th" style:country-complex="TH"%s/></style:style>'
                % (name, before, extra, font, font, size, size,
                   ' style:font-weight-complex="bold" fo:font-weight="bold"' if bold else ""))
    styles, body = [], []
    for n, l in enumerate(some):
        font = FONTS[n % 4]
        size = 16 if font == "Laksaman" else 12
        for name, more in dict(row="", para="", middle='fo:margin-left="8cm"', body='fo:text-indent="2.5cm" fo:text-align="justify"',
                               right='fo:margin-left="8cm"').items():
            styles.append(style("%s%d" % (name, n), font, size, more, before="0" if name == "row" else "0.21cm"))
        styles.append(style("speed%d" % n, font, size * 2, 'fo:color="#ff0000"', True))
        styles.append(style("title%d" % n, font, size * 1.8, 'fo:text-align="center"', True))
        styles.append(style("break%d" % n, font, 2, 'fo:break-before="page"'))
        if n:
            body.append('<text:p text:style-name="break%d"/>' % n)
        for kind, text in rows(l):
            words = html.escape(digits(l, text)).replace("\t", "<text:tab/>").replace("  ", ' <text:s/>')
            body.append('<text:p text:style-name="%s%d">%s</text:p>' % (kind, n, words))
    fonts = "".join('<style:font-face style:name="%s" svg:font-family="%s"/>' % (f, f) for f in FONTS)
    return ('<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
            'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
            'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>' + fonts +
            '</office:font-face-decls><office:automatic-styles><style:page-layout style:name="pl"><style:page-layout-properties '
            'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2cm" fo:margin-left="3cm" '
            'fo:margin-right="2cm"/></style:page-layout>' + "".join(styles) + '</office:automatic-styles><office:master-styles>'
            '<style:master-page style:name="Standard" style:page-layout-name="pl"/></office:master-styles><office:body>'
            '<office:text>' + "".join(body) + '</office:text></office:body></office:document>')


def page(some):
    css = ("@page{size:A4;margin:2.5cm 2cm 2cm 3cm}body{margin:0}p{margin:6pt 0 0}.row{margin:0;display:flex}"
           ".row>span{width:8cm}.speed{color:red;font-weight:bold;font-size:2em}.title{text-align:center;font-size:1.8em}"
           ".middle,.right{margin-left:8cm}.body{text-indent:2.5cm;text-align:justify}section{break-after:page}")
    out = ["<html lang=th><meta charset=utf-8><style>%s</style>" % css]
    for n, l in enumerate(some):
        font = FONTS[n % 4]
        out.append('<section style="font-family:%s;font-size:%dpt">' % (font, 16 if font == "Laksaman" else 12))
        for kind, text in rows(l):
            left, tab, right = html.escape(digits(l, text)).replace("  ", "&nbsp; ").partition("\t")
            out.append('<p class="%s">%s</p>' % (kind, "<span>%s</span><b style='font-weight:normal'>%s</b>" % (left, right) if tab else left))
        out.append("</section>")
    return "\n".join(out)


def main():
    all_ = list(letters())
    with open(os.path.join(HERE, "letters.tsv"), "w", encoding="utf-8") as f:
        for l in all_:
            d = lambda text: arabic(text)
            f.write("\t".join([l["kind"], l["speed"], d(l["number"]), l["date"].isoformat(), digits(l, l["sender"]), digits(l, l["to"]),
                               "" if l["kind"] == "sealed" else digits(l, l["subject"]), "|".join(l["block"]),
                               "western" if l["western"] else "thai"]) + "\n")
    with tempfile.TemporaryDirectory() as tmp:
        source = os.path.join(tmp, "libreoffice.fodt")
        open(source, "w", encoding="utf-8").write(fodt(all_[:14]))
        office = ["soffice", "--headless", "-env:UserInstallation=file://" + tmp + "/profile", "--convert-to"]
        subprocess.run(office + ["docx", "--outdir", tmp, source], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(office + ["pdf", "--outdir", HERE, os.path.join(tmp, "libreoffice.docx")], check=True, stdout=subprocess.DEVNULL)
        source = os.path.join(tmp, "chromium.html")
        open(source, "w", encoding="utf-8").write(page(all_[14:28]))
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        "--print-to-pdf=" + os.path.join(HERE, "chromium.pdf"), source], check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
