#!/usr/bin/env python3
"""Writes the desk exports, their canonical truth and truth.yaml. Same bytes whenever it is run.

Each desk is described once (its stories, words and columns). `render_*` writes the file as the desk keeps it,
`canonical_*` says what that file says; neither reads what the other wrote.
"""
import csv
import io
import json
import os
import shutil
import sys
import zipfile
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))


# ---------------------------------------------------------------- chance and calendar
class Dice:
    """A generator of our own, so that no Python version changes the files."""

    def __init__(self, seed):
        self.state = (seed * 2654435761 + 97) % 2**64

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def pick(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent

    def spell(self, words):
        """The first spelling mostly, the others now and then."""
        return words[0] if len(words) == 1 or self.chance(50) else self.pick(words[1:])


HOLIDAYS = {date.fromisoformat(d) for d in (
    '2025-01-01 2025-02-17 2025-04-18 2025-05-19 2025-07-01 2025-09-01 2025-10-13 2025-12-25 2025-12-26 '
    '2026-01-01 2026-02-16 2026-04-03 2026-05-18 2026-07-01 2026-09-07 2026-10-12').split()}
# Days before long week-ends, and week-ends: where a limit of two business days is easily miscounted.
TRICKY = [date.fromisoformat(d) for d in (
    '2025-02-14 2025-04-17 2025-04-19 2025-05-16 2025-06-30 2025-08-01 2025-08-29 2025-10-10 2025-10-12 2025-12-24 '
    '2025-12-31 2026-02-13 2026-04-02 2026-05-15 2026-06-30').split()]


def is_workday(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def workday(day, n):
    step = timedelta(1 if n >= 0 else -1)
    while n != 0:
        day += step
        if is_workday(day):
            n -= step.days
    return day


# ---------------------------------------------------------------- what can happen
ACTIVITY = {
    'recv': 'COMPLAINT_RECEIVED', 'in': 'MESSAGE_RECEIVED', 'dissat': 'DISSATISFACTION_EXPRESSED', 'reject': 'OUTCOME_REJECTED',
    'accept': 'OUTCOME_ACCEPTED', 'escreq': 'ESCALATION_REQUESTED', 'withdrawn': 'COMPLAINT_WITHDRAWN',
    'out': 'MESSAGE_SENT', 'public': 'MESSAGE_SENT', 'auto': 'MESSAGE_SENT', 'autoack': 'ACKNOWLEDGEMENT_SENT', 'ack': 'ACKNOWLEDGEMENT_SENT',
        'outcome': 'OUTCOME_SENT',
    'trk': 'TRACKING_NUMBER_ISSUED', 'prc': 'PROCESS_EXPLAINED', 'tmf': 'TIMEFRAME_GIVEN', 'path': 'ESCALATION_PATH_OFFERED',
    'ccts': 'CCTS_INFO_PROVIDED',
    'esc': 'ESCALATED', 'esclead': 'ESCALATED', 'escmgr': 'ESCALATED', 'concluded': 'INVESTIGATION_CONCLUDED', 'wait': 'WAITING_ON_CUSTOMER',
    'closed': 'CLOSED', 'reopened': 'REOPENED', 'merged': 'MERGED', 'bounce': 'DELIVERY_FAILED', 'cctsref': 'CCTS_REFERRED', 'note': 'NOTE',
        'start': 'NOTE',
}
INBOUND = {'recv', 'in', 'dissat', 'reject', 'accept', 'escreq', 'withdrawn'}
OUTBOUND = {'out', 'public', 'auto', 'autoack', 'ack', 'outcome', 'trk', 'prc', 'tmf', 'path', 'ccts'}
TO_ROLE = {'esclead': 'SUPPORT_LEAD', 'escmgr': 'SENIOR_MANAGER'}
TELLS = {'trk': 'TRACKING_NUMBER', 'prc': 'PROCESS', 'tmf': 'TIMEFRAME', 'path': 'ESCALATION_PATH', 'ccts': 'CCTS_INFO', 'outcome': 'OUTCOME',
         'ack': 'ACKNOWLEDGEMENT'}
# What a desk writes that has no word for it; None: it leaves no line.
INSTEAD = {'recv': 'in', 'dissat': 'in', 'reject': 'in', 'accept': 'in', 'escreq': 'in', 'withdrawn': 'in', 'auto': 'autoack', 'autoack': None,
           'ack': 'public', 'public': 'out', 'outcome': 'out', 'trk': None, 'prc': None, 'tmf': None, 'path': 'out', 'ccts': 'out', 'esclead': 'esc',
               'escmgr': 'esc',
           'esc': 'note', 'concluded': 'note', 'wait': None, 'reopened': None, 'merged': 'note', 'bounce': None, 'cctsref': 'note', 'note': None}
CHANNEL = {'mail': 'EMAIL', 'form': 'WEB_FORM', 'phone': 'PHONE', 'post': 'POST', 'chat': 'CHAT', 'case': 'SUPPORT_CASE', 'other': 'OTHER'}

# act[/channel][:who]@business days after the receipt
STORIES = {
    'plain': 'recv@0 auto@0 ack@1 trk@1 tmf@1 note@2 outcome@4 closed@4',
    'quick': 'recv@0 auto@0 ack@0 trk@0 prc@0 outcome@1 accept@2 closed@2',
    'full': 'recv@0 auto@0 ack@1 trk@1 prc@1 tmf@1 concluded@5 outcome@6 accept@7 closed@7',
    'onlimit': 'recv@0 ack@2 trk@2 prc@2 tmf@2 out@6 concluded@8 outcome@10 closed@10',
    'late': 'recv@0 ack@3 trk@3 prc@3 tmf@4 outcome@9 closed@9',
    'verylate': 'recv@0 note@3 ack@7 trk@7 outcome@9 closed@10',
    'noack': 'recv@0 auto@0 note@1 note@5',
    'silent': 'recv@0 ack@1 trk@1 prc@1 tmf@1 concluded@16 outcome@17 closed@17',
    'keeps': 'recv@0 auto@0 ack@1 trk@1 prc@1 tmf@1 out@8 out@17 concluded@22 outcome@24 closed@24',
    'lateout': 'recv@0 ack@1 trk@1 tmf@2 concluded@4 outcome@8 closed@8',
    'noout': 'recv@0 ack@1 trk@1 prc@1 concluded@5 closed@6',
    'unhappy': 'recv@0 ack@1 trk@1 tmf@1 dissat@5 esclead@6 outcome:lead@8 accept@9 closed@9',
    'unhappy2': 'recv@0 ack@2 trk@2 dissat@4 out@8 outcome@9 closed@9',
    'unhappy3': 'recv@0 ack@1 trk@1 prc@1 tmf@3 dissat@5 path@6 outcome@9 closed@9',
    'boss': 'recv@0 ack@1 trk@1 prc@1 tmf@1 escreq@3 esclead@4 outcome:lead@7 closed@8',
    'bosslate': 'recv@0 ack@1 trk@1 escreq@3 escmgr@7 outcome:mgr@9 accept@10 closed@10',
    'bossnever': 'recv@0 ack@1 tmf@1 escreq@3 out@6 outcome@9 closed@10',
    'deadlock': 'recv@0 ack@1 trk@1 prc@1 tmf@1 outcome@4 reject@6 esclead@7 outcome:lead@9 reject@11 ccts:lead@11 closed@12',
    'nocts': 'recv@0 ack@1 trk@1 tmf@1 outcome@4 reject@6 esclead@8 outcome:lead@10 reject@12 closed@13',
    'latects': 'recv@0 ack@1 trk@1 outcome@4 reject@6 escmgr@11 outcome:mgr@13 reject@15 ccts:mgr@18 closed@19',
    'third': 'recv@0 ack@1 trk@2 tmf@2 outcome@3 reject@4 esclead@5 outcome:lead@7 reject@8 ccts:lead@9 escmgr@10 outcome:mgr@12 reject@14 ccts:mgr@18 closed@18',
    'refused': 'recv@0 ack@1 trk@1 prc@1 outcome@3 reject@5 closed@6',
    'early': 'recv@0 ack@1 outcome@3 ccts@3 reject@5 esc@6 outcome:lead@8 reject@9 closed@10',
    'withdrawn': 'recv@0 ack@1 withdrawn@3 closed@3',
    'withdrawn0': 'recv@0 withdrawn@1 closed@1',
    'merged': 'recv@0 auto@0 merged@1',
    'wait': 'recv@0 ack@1 out@2 wait@2 in@9 out@10 outcome@13 closed@13',
    'abandoned': 'recv@0 ack@1 out@3 wait@3 closed@15',
    'reopened': 'recv@0 ack@1 trk@1 prc@1 tmf@1 outcome@3 closed@3 reopened@6 dissat@6 esclead@7 outcome:lead@11 closed@11',
    'thanks': 'recv@0 ack@1 outcome@2 closed@2 in@4 reopened@4 closed@4',
    'bounced': 'recv@0 ack@1 bounce@1 out@4 outcome@7 closed@7',
    'cctsfirst': 'recv@0 ack@1 esc@3 cctsref@4 outcome@8 reject@10 closed@11',
    'callback': 'recv@0 out/phone@2 note@2 outcome/phone@5 closed@5',
    'online': 'recv/phone@0 outcome/phone@0 accept/phone@0 closed@0',
    'chaser': 'recv@0 auto@0 ack@1 trk@1 tmf@1 in@4 out@5 in@9 outcome@10 closed@10',
    'calls': 'recv@0 ack@2 trk@2 in/phone@4 out/phone@5 note@5 in/phone@8 outcome@9 closed@9',
    'ignored': 'recv@0 in@3 in@6 ack@7 outcome@12 closed@12',
    'calmed': 'recv@0 ack@1 trk@1 prc@2 dissat@4 accept@5 closed@5',
    'esclater': 'recv@0 ack@1 trk@1 tmf@3 outcome@4 reject@5 esc@9 outcome:lead@12 accept@13 closed@13',
    'midcase': 'out@0 in@3 outcome@5 closed@5',
    # These end on the audit instant's day.
    'p_new': 'recv@0 auto@0', 'p_ack': 'recv@0 ack@1 tmf@1', 'p_concl': 'recv@0 ack@1 concluded@5', 'p_dissat': 'recv@0 ack@1 dissat@4',
    'p_boss': 'recv@0 ack@1 escreq@4', 'p_cts': 'recv@0 ack@1 outcome@3 reject@5 esclead@6 outcome:lead@8 reject@9',
}
ALL = list(STORIES)


class Event:
    def __init__(self, case, act, channel, role, at):
        self.case, self.act, self.channel, self.role, self.at = case, act, channel, role, at
        self.tells, self.name, self.title, self.id, self.ref, self.word_key = [], '', '', '', '', act


class Case:
    def __init__(self, number):
        self.number, self.id, self.events, self.fields, self.into = number, '', [], {}, ''


def tell_story(case, story, first_day, channel, dice):
    """The case's events; `first_day` is the receipt's."""
    now = None
    for step in STORIES[story].split():
        what, offset = step.rsplit('@', 1)
        what, _, who = what.partition(':')
        act, _, by = what.partition('/')
        offset = int(offset)
        day = first_day if offset == 0 else workday(first_day, offset)
        if offset == 0 and act not in ('recv', 'auto') and not is_workday(day):
            day = workday(day, 1)
        by = by or channel
        if act == 'auto' and channel in ('phone', 'post'):
            continue
        if now is None:
            free = by in ('mail', 'form', 'case')
            now = datetime.combine(day, time(dice.below(15) + 7 if free else dice.below(7) + 9, dice.below(60)))
        elif day > now.date():
            now = datetime.combine(day, time(dice.below(7) + 8, dice.below(60)))
        else:
            now += timedelta(minutes=2 if act == 'auto' else 1 + dice.below(25))
            if now.date() > day:
                now = datetime.combine(day, time(23, 59))
        role = {'lead': 'SUPPORT_LEAD', 'mgr': 'SENIOR_MANAGER'}.get(who, 'AGENT')
        if act == 'auto' or act == 'bounce':
            role = 'SYSTEM'
        elif act in INBOUND:
            role = 'CUSTOMER'
        if act in ('auto', 'bounce'):
            by = 'mail'
        elif act not in INBOUND and by == 'form':
            by = 'mail'
        case.events.append(Event(case, act, by, role, now))


# ---------------------------------------------------------------- writing
class Excel:
    """A workbook of strings, numbers and real dates, with fixed zip times."""

    def __init__(self, date_format, datetime_format='yyyy\\-mm\\-dd\\ hh:mm', time_format='hh:mm'):
        self.formats, self.sheets = (date_format, datetime_format, time_format), []
        self.strings = {}

    def sheet(self, name, rows):
        self.sheets.append((name, rows))

    def cell(self, ref, value):
        if isinstance(value, datetime):
            delta = value - datetime(1899, 12, 30)
            return f'<c r="{ref}" s="2"><v>{(delta.days * 1440 + delta.seconds // 60) / 1440:.15g}</v></c>'
        if isinstance(value, date):
            return f'<c r="{ref}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
        if isinstance(value, time):
            return f'<c r="{ref}" s="3"><v>{(value.hour * 60 + value.minute) / 1440:.15g}</v></c>'
        if isinstance(value, (int, float)):
            return f'<c r="{ref}"><v>{value}</v></c>'
        return f'<c r="{ref}" t="s"><v>{self.strings.setdefault(value, len(self.strings))}</v></c>'

    def write(self, path):
        main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
        office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
        package = 'http://schemas.openxmlformats.org/package/2006'
        kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        parts = {}
        for number, (_, rows) in enumerate(self.sheets, 1):
            body = []
            for r, row in enumerate(rows, 1):
                cells = ''.join(self.cell(letters(c) + str(r), v) for c, v in enumerate(row) if v is not None and v != '')
                if cells:
                    body.append(f'<row r="{r}">{cells}</row>')
            parts[f'xl/worksheets/sheet{number}.xml'] = f'{head}<worksheet xmlns="{main}"><sheetData>{"".join(body)}</sheetData></worksheet>'
        n = range(1, len(self.sheets) + 1)
        parts['[Content_Types].xml'] = (
            f'{head}<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            + ''.join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>' for i in n)
            + f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>')
        parts['_rels/.rels'] = (f'{head}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" '
                                'Target="xl/workbook.xml"/></Relationships>')
        parts['xl/workbook.xml'] = (f'{head}<workbook xmlns="{main}" xmlns:r="{office}"><sheets>' + ''.join(
            f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>' for i, (name, _) in enumerate(self.sheets, 1)) + '</sheets></workbook>')
        parts['xl/_rels/workbook.xml.rels'] = (
            f'{head}<Relationships xmlns="{package}/relationships">'
            + ''.join(f'<Relationship Id="rId{i}" Type="{office}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in n)
            + f'<Relationship Id="rId{len(self.sheets) + 1}" Type="{office}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId{len(self.sheets) + 2}" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        parts['xl/styles.xml'] = (
            f'{head}<styleSheet xmlns="{main}"><numFmts count="3">'
            + ''.join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(f)}"/>' for i, f in enumerate(self.formats))
            + '</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">'
            '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            + ''.join(f'<xf numFmtId="{164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' for i in range(3))
            + '</cellXfs></styleSheet>')
        parts['xl/sharedStrings.xml'] = (f'{head}<sst xmlns="{main}" uniqueCount="{len(self.strings)}">' + ''.join(
            f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in self.strings) + '</sst>')
        with zipfile.ZipFile(path, 'w') as out:
            for name in ['[Content_Types].xml'] + sorted(p for p in parts if p != '[Content_Types].xml'):
                entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
                entry.create_system, entry.compress_type = 0, zipfile.ZIP_STORED
                out.writestr(entry, parts[name].encode())


def letters(column):
    return (letters(column // 26 - 1) if column >= 26 else '') + chr(65 + column % 26)


def write_csv(path, rows, delimiter=',', encoding='utf-8', newline='\n'):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=newline).writerows([['' if v is None else v for v in row] for row in rows])
    with open(path, 'wb') as out:
        out.write(text.getvalue().encode(encoding))


def yaml(value, indent=0):
    pad = '  ' * indent
    if isinstance(value, dict):
        return ''.join(f'{pad}{json.dumps(str(k), ensure_ascii=False) if indent else k}:{nested(v, indent)}' for k, v in value.items())
    return ''.join(f'{pad}- {json.dumps(v, ensure_ascii=False)}\n' for v in value)


def nested(value, indent):
    if isinstance(value, (dict, list)):
        return '\n' + yaml(value, indent + 1) if value else (' {}\n' if isinstance(value, dict) else ' []\n')
    return ' ' + json.dumps(value, ensure_ascii=False) + '\n'


# ---------------------------------------------------------------- dates as people write them
MONTHS = {
    'en': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(),
    'fr': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(),
}


def clock12(t):
    return f'{t.hour % 12 or 12}:{t.minute:02d} {"AM" if t.hour < 12 else "PM"}'


DATES = {
    'M/d/yyyy': lambda d: f'{d.month}/{d.day}/{d.year}',
    'dd/MM/yyyy': lambda d: f'{d.day:02d}/{d.month:02d}/{d.year}',
    'd MMMM yyyy': lambda d: f'{d.day}{"er" if d.day == 1 else ""} {MONTHS["fr"][d.month - 1]} {d.year}',
    'dd-MMM-yy': lambda d: f'{d.day:02d}-{MONTHS["en"][d.month - 1]}-{d.year % 100:02d}',
    'dd.MM.yy': lambda d: f'{d.day:02d}.{d.month:02d}.{d.year % 100:02d}',
    'd.M.yy': lambda d: f'{d.day}.{d.month}.{d.year % 100:02d}',
    'dd-MM-yy': lambda d: f'{d.day:02d}-{d.month:02d}-{d.year % 100:02d}',
    'yyyy-MM-dd': lambda d: d.isoformat(),
    'cell': lambda d: d,
}
TIMES = {
    'h:mm a': clock12,
    'HH:mm': lambda t: f'{t.hour:02d}:{t.minute:02d}',
    'H h mm': lambda t: f'{t.hour} h {t.minute:02d}',
    'cell': lambda t: t,
}


# ---------------------------------------------------------------- people
NAMES = {
    'en': ('Olivia Liam Charlotte Noah Amelia Ethan Grace Owen Hannah Lucas Zoe Marcus'.split(),
           'Abernethy Boyd Calloway Dhaliwal Ferris Gupta Hargrove Iverson Kowalczyk Lam Murdoch Okafor Petrosyan Quigley Sinclair'.split()),
    'fr': ('Élodie Mathieu Gabrielle Étienne Noémie Félix Océane Benoît Solène Rémi Joëlle Thierry'.split(),
           'Archambault Bélanger Côté Desrosiers Fortin Gagné Lévesque Ménard Ouellet Pépin Séguin Thériault Vaillancourt'.split()),
    'de': ('Anneliese Jürgen Katrin Björn Mareike Sönke Lieselotte Günter Frauke Jörg Ulrike Tobias'.split(),
           'Ackermann Bäcker Brückner Döring Fröhlich Großmann Hübner Jäger Köhler Löffler Möller Schäfer Weiß'.split()),
}
PLAIN = str.maketrans('éèêëàâîïôöûüùçÉäßÜÖÄ', 'eeeeaaiioouuucEasUOA')


def customer(case, language, dice):
    first, last = dice.pick(NAMES[language][0]), dice.pick(NAMES[language][1])
    case.fields.update({
        'name': f'{first} {last}', 'last': f'{last}, {first}',
        'mail': f'{first}.{last}@{dice.pick(["mailbox", "inbox", "postbox"])}.example'.lower().translate(PLAIN),
        'phone': f'{dice.pick(["416", "613", "514", "905"])}-555-{100 + dice.below(100):04d}', 'acct': f'{4000000 + dice.below(999999):010d}',
        'postal': f'{dice.pick("KLMNH")}{dice.below(9) + 1}{dice.pick("ABCEG")} {dice.below(9) + 1}{dice.pick("HJKLM")}{dice.below(9) + 1}'})


# ---------------------------------------------------------------- cases of a desk
def cases_of(desk):
    dice = desk['dice'] = Dice(desk['seed'])
    as_of, (begin, end) = desk['as_of'], desk['period']
    days, tricky = (end - begin).days, [d for d in TRICKY if begin <= d <= end]
    made = []
    for i in range(desk['cases']):
        case = Case(i)
        story = desk['stories'][i % len(desk['stories'])]
        if i < len(desk.get('pending', ())):
            story = desk['pending'][i]
            first = workday(as_of, -max(int(s.rsplit('@', 1)[1]) for s in STORIES[story].split()))
        elif desk.get('billing'):
            first = date(begin.year, begin.month + i % (end.month - begin.month + 1), 1 + dice.below(5))
        elif tricky and i % 5 == 3:
            first = dice.pick(tricky)
        else:
            first = begin + timedelta(dice.below(days + 1))
            if first.weekday() == 6 or first in HOLIDAYS:
                first += timedelta(1)
        channel = dice.pick(desk['channels'])
        if not is_workday(first) and channel in ('phone', 'post'):
            channel = 'mail'
        tell_story(case, story, first, channel, dice)
        case.events = [e for e in case.events if e.at.date() <= as_of and (not desk.get('billing') or e.at.day <= 12 and e.at.month == first.month)]
        customer(case, desk['language'], dice)
        case.agent = dice.pick([p for p in desk['people'] if p[2] == 'AGENT']) if desk.get('people') else ('', '', '')
        for header, kind, *more in desk['columns']:
            if kind == 'attr':
                case.fields[more[0]] = dice.pick(more[1])
            elif kind == 'ctype':
                canonical = dice.pick(['RESIDENTIAL'] * 5 + ['SMALL_BUSINESS'] * 2 + ['BUSINESS'])
                case.fields['customer_type'] = canonical
                case.fields['ctype word'] = dice.spell(more[0][canonical])
        made.append(case)
    made.sort(key=lambda c: (c.events[0].at, c.number))
    for i, case in enumerate(made):
        case.id = desk['case_id'](i)
        case.into = made[i - 1].id if i else made[1].id
    return made


def truth_of(desk, columns, values, also):
    truth = {'desk': desk['about'], 'language': desk['language'], 'as_of': desk['as_of'].isoformat(), 'zone': 'America/Toronto',
             'recorded_channels': desk['recorded'], 'what_contacts_told': desk['told'], 'columns': columns, 'values': values}
    if also:
        truth['also_says'] = also
    if 'nothing' in desk:
        truth['words_of_nothing'] = sorted({w for words in desk['nothing'].values() for w in words if w})
    dates = {c[0]: desk['dates']['*'] for c in desk['columns'] if c[1] == 'day'} if '*' in desk['dates'] else {}
    dates.update({h: says for h, says in desk['dates'].items() if h != '*'})
    truth.update({'dates': dates, 'personal': [h for h, k, *_ in desk['columns'] if k == 'pers'], 'said_by_the_file': desk['said'],
                  'not_said': desk['not_said']})
    return yaml(truth)


class Meanings:
    """What each word of a column means; by another column's word where that settles it."""

    def __init__(self):
        self.words = defaultdict(lambda: defaultdict(dict))
        self.also = defaultdict(lambda: defaultdict(dict))

    def say(self, header, word, meaning, by=None, **also):
        if word in ('', None):
            return
        self.words[header][word].setdefault(meaning, set()).add(by)
        for what, said in also.items():
            if said:
                self.also[header][what][word] = said

    def values(self):
        return {h: {w: self.one(m) for w, m in sorted(words.items())} for h, words in self.words.items()}

    @staticmethod
    def one(meanings):
        if len(meanings) == 1:
            return next(iter(meanings))
        return {f'{by[0]} = {by[1]}': m for m, bys in sorted(meanings.items()) for by in sorted(bys)}


# ---------------------------------------------------------------- activity logs: description
def prepare_log(desk, cases):
    """What the desk logs of each story: the word's key, who signs, on which channel."""
    vocabulary = desk['words']
    kinds = {c[1] for c in desk['columns']}
    for case in cases:
        if 'told' in kinds:
            tell_in_contacts(case)
        if 'life' in kinds:
            case.events = with_starts(case)
        kept = []
        for event in case.events:
            key, act = None, event.act
            if event.channel == 'form' and act != 'recv' and 'in.mail' in vocabulary:
                event.channel = 'mail'  # who complained by the web form goes on by e-mail
            while act and key is None:
                key = f'{act}.{event.channel}' if f'{act}.{event.channel}' in vocabulary else act if act in vocabulary else None
                act = act if key else INSTEAD.get(act)
            if key is None:
                continue
            event.word_key, event.act = key, act
            inbound = act in INBOUND
            if inbound and event.channel == 'phone' and desk.get('takes_calls'):
                event.role = 'AGENT'
            elif key in desk.get('written_by_tool', ()):
                event.role = 'SYSTEM'
            event.shown_role = event.role
            if inbound and event.role == 'CUSTOMER' and not desk.get('signs_customer') or not kinds & {'who', 'title', 'from', 'res'}:
                event.shown_role = 'SYSTEM' if act in ('auto', 'autoack') else ''
            if event.role == 'AGENT':
                event.name, event.title = case.agent[0], case.agent[1]
            elif event.role == 'CUSTOMER':
                event.name, event.title = (desk['customer_label'], '') if desk.get('signs_customer') else ('', '')
            else:
                event.name, event.title, _ = next(p for p in desk['people'] if p[2] == event.role)
            contact = inbound or act in OUTBOUND
            event.shown_channel = event.channel if contact and 'channel' in kinds or '.' in key else ''
            kept.append(event)
        for before, event in zip(kept, kept[1:]):
            if event.act == 'bounce':
                event.ref_event = before
        case.events = kept
    rows = [e for c in cases for e in c.events]
    if desk['order'] != 'case':
        rows.sort(key=lambda e: (e.at, e.case.number), reverse=desk['order'] == 'newest')
    for number, event in enumerate(sorted(rows, key=lambda e: (e.at, e.case.number)), 1):
        event.id = f'{desk.get("event_prefix", "")}{number}'
    for event in rows:
        event.ref = event.ref_event.id if hasattr(event, 'ref_event') else ''
    return rows


def tell_in_contacts(case):
    kept = []
    for event in case.events:
        if event.act in ('trk', 'prc', 'tmf') and kept and kept[-1].act in ('ack', 'out'):
            kept[-1].tells.append(event.act)
            continue
        if event.act in ('trk', 'prc', 'tmf', 'ccts', 'path', 'outcome'):
            event.tells.append(event.act)
            event.act = 'out'
        kept.append(event)
    case.events = kept


def with_starts(case):
    kept = []
    for event in case.events:
        if event.act == 'concluded' and kept:
            kept.append(Event(case, 'start', event.channel, 'AGENT', kept[-1].at + timedelta(minutes=4)))
        kept.append(event)
    return kept


# ---------------------------------------------------------------- activity logs: as the desk keeps it
def render_log(desk, rows):
    dice, meanings, table = desk['dice'], Meanings(), []
    for event in rows:
        cells = {}
        side = 'IN' if event.act in INBOUND else 'OUT' if event.act in OUTBOUND else 'INT'
        for header, kind, *more in desk['columns']:
            if kind == 'case':
                cell = int(event.case.id) if desk.get('numeric_ids') else event.case.id
            elif kind == 'id':
                cell = event.id
            elif kind == 'ref':
                cell = event.ref
            elif kind == 'into':
                cell = event.case.into if event.act == 'merged' else ''
            elif kind == 'date':
                cell = DATES[more[0]](event.at.date())
            elif kind == 'time':
                cell = TIMES[more[0]](event.at.time())
            elif kind == 'stamp':
                cell = more[0](event.at)
            elif kind == 'act':
                cell = dice.spell(desk['words'][event.word_key])
            elif kind in ('side', 'internal'):
                cell = dice.spell(more[0][side])
                meanings.say(header, cell, {'IN': 'inbound', 'OUT': 'outbound', 'INT': 'internal'}[side] if kind == 'side' else
                             'internal' if side == 'INT' else 'not internal')
            elif kind == 'from':
                cell = dice.spell(more[0][event.role])
                meanings.say(header, cell, event.role)
            elif kind == 'to':
                cell = dice.spell(more[0][side])
                meanings.say(header, cell, {'IN': 'the desk', 'OUT': 'CUSTOMER', 'INT': 'nobody (internal)'}[side])
            elif kind == 'who':
                cell = event.name
                if cell and (more or event.role == 'CUSTOMER'):
                    meanings.say(header, cell, event.role)
            elif kind == 'res':
                cell = event.name
                meanings.say(header, cell, event.role)
            elif kind == 'title':
                cell = dice.spell(event.title.split('|'))
                meanings.say(header, cell, event.role)
            elif kind == 'channel':
                cell = dice.spell(more[0][event.channel]) if event.shown_channel else dice.spell(more[0].get('', ['']))
                meanings.say(header, cell, CHANNEL[event.channel] if event.shown_channel else 'nothing')
            elif kind == 'told':
                cell = more[1].join(more[0][t] for t in event.tells)
                for t in event.tells:
                    meanings.say(header, more[0][t], TELLS[t])
            elif kind == 'life':
                cell = 'start' if event.act == 'start' else 'complete'
            elif kind == 'ctype':
                cell = event.case.fields['ctype word']
                meanings.say(header, cell, event.case.fields['customer_type'])
            elif kind in ('attr', 'pers'):
                cell = event.case.fields[more[0]]
            else:
                cell = dice.pick(more[0]) if isinstance(more[0], list) else more[0](event)
            cells[header] = cell
        heading = next(c[0] for c in desk['columns'] if c[1] == 'act')
        settled = desk.get('settled_by')
        first = desk.get('first_is_receipt') and event is event.case.events[0]
        word = cells[heading]
        if first:
            meanings.also[heading]['first line of each case'][word] = 'COMPLAINT_RECEIVED'
        else:
            meanings.say(heading, word, ACTIVITY[event.act], (settled, cells[settled]) if settled else None,
                         channel=CHANNEL[event.channel] if '.' in event.word_key else '',
                         actor_role='SYSTEM' if event.act in ('auto', 'autoack') else '', to_role=TO_ROLE.get(event.act))
        table.append([cells[c[0]] for c in desk['columns']])
    return table, meanings


# ---------------------------------------------------------------- activity logs: what they say
def canonical_log(desk, rows):
    kinds = {c[1] for c in desk['columns']}
    attributes = [c[2] for c in desk['columns'] if c[1] == 'attr'] + (['customer_type'] if 'ctype' in kinds else [])
    table = []
    for event in rows:
        activity = ACTIVITY[event.act]
        if desk.get('first_is_receipt') and event.case.events[0] is event:
            activity = 'COMPLAINT_RECEIVED'
        row = {'case_id': event.case.id, 'timestamp': event.at.isoformat() + desk.get('offset', lambda at: '')(event.at), 'activity': activity}
        if 'id' in kinds:
            row['event_id'] = event.id
        if kinds & {'who', 'res'}:
            row['actor'] = event.name
        row['actor_role'] = event.shown_role
        row['channel'] = CHANNEL[event.shown_channel] if event.shown_channel else ''
        if desk['records_told']:
            row['discloses'] = '|'.join(TELLS[t] for t in event.tells)
        row['to_role'] = TO_ROLE.get(event.act, '')
        if kinds & {'ref', 'into'}:
            row['refers_to'] = event.ref or (event.case.into if event.act == 'merged' and 'into' in kinds else '')
        row.update({a: event.case.fields[a] for a in attributes})
        table.append(row)
    return table


# ---------------------------------------------------------------- registers: description
def prepare_register(desk, cases):
    wanted = {c[2]: c[0] for c in desk['columns'] if c[1] == 'day'}
    for case in cases:
        days = {}
        for event in case.events:
            act = event.act
            if act in ('esclead', 'escmgr') and act not in wanted:
                case.fields['escalated to'] = case.fields.get('escalated to') or TO_ROLE[act]
                act = 'esc'
            if act in wanted and (act not in days or act == 'closed'):
                days[act] = event.at
        case.days = days
        case.channel = case.events[0].channel
        case.opened_by = case.agent[0] if case.channel != 'form' else desk.get('web_label', '')
    if desk.get('one_after_the_12th'):
        closed = next(c for c in cases if 'closed' in c.days)
        closed.days['closed'] = next(d for d in (closed.days['closed'].replace(day=n) for n in range(13, 19)) if is_workday(d.date()))
    if desk.get('shuffled'):
        cases.sort(key=lambda c: (c.fields['last'], c.id))
    return cases


# ---------------------------------------------------------------- registers: as the desk keeps it
def render_register(desk, cases):
    dice, meanings, table = desk['dice'], Meanings(), []
    for case in cases:
        row = []
        for header, kind, *more in desk['columns']:
            if kind == 'case':
                cell = case.id
            elif kind == 'day':
                act, style = more[0], more[1]
                pattern = style if isinstance(style, str) else dice.spell(style)
                cell = DATES[pattern](case.days[act].date()) if act in case.days else dice.pick(desk['nothing'].get(header, desk['nothing']['']))
            elif kind == 'clock':
                cell = TIMES[more[1]](case.days[more[0]].time()) if more[0] in case.days else ''
            elif kind == 'channel':
                cell = dice.spell(more[0][case.channel])
                meanings.say(header, cell, CHANNEL[case.channel])
            elif kind == 'openedby':
                cell = case.opened_by
                meanings.say(header, cell, 'AGENT' if case.channel != 'form' else 'CUSTOMER')
            elif kind == 'handler':
                cell = case.agent[0]
                meanings.say(header, cell, 'AGENT')
            elif kind == 'escto':
                role = case.fields.get('escalated to') if 'esc' in case.days else None
                cell = dice.spell(more[0][role]) if role else dice.pick(desk['nothing'][''])
                meanings.say(header, cell, role or 'nothing')
            elif kind == 'into':
                cell = case.into if 'merged' in case.days else ''
            elif kind == 'ctype':
                cell = case.fields['ctype word']
                meanings.say(header, cell, case.fields['customer_type'])
            elif kind in ('attr', 'pers'):
                cell = case.fields[more[0]]
            else:
                cell = dice.pick(more[0]) if isinstance(more[0], list) else more[0](case)
            row.append(cell)
        table.append(row)
    return table, meanings


# ---------------------------------------------------------------- registers: what they say
def canonical_register(desk, cases):
    kinds = {c[1] for c in desk['columns']}
    attributes = [c[2] for c in desk['columns'] if c[1] == 'attr'] + (['customer_type'] if 'ctype' in kinds else [])
    timed = {c[2] for c in desk['columns'] if c[1] == 'clock'}
    table = []
    for case in cases:
        for act in (c[2] for c in desk['columns'] if c[1] == 'day'):
            if act not in case.days:
                continue
            at = case.days[act]
            row = {'case_id': case.id, 'timestamp': at.isoformat() if act in timed else at.date().isoformat(), 'activity': ACTIVITY[act]}
            if kinds & {'handler', 'openedby'}:
                row['actor'] = row['actor_role'] = ''
                if act == 'recv' and 'openedby' in kinds:
                    row['actor'] = case.opened_by
                    row['actor_role'] = 'CUSTOMER' if case.channel == 'form' else 'AGENT'
                elif act not in INBOUND and 'handler' in kinds:
                    row['actor'], row['actor_role'] = case.agent[0], 'AGENT'
            if 'channel' in kinds:
                row['channel'] = CHANNEL[case.channel] if act == 'recv' else ''
            if desk['records_told']:
                row['discloses'] = ''
            row['to_role'] = TO_ROLE.get(act) or (case.fields.get('escalated to', '') if act == 'esc' and 'escto' in kinds else '')
            if 'into' in kinds:
                row['refers_to'] = case.into if act == 'merged' else ''
            row.update({a: case.fields[a] for a in attributes})
            table.append(row)
    return table


# ---------------------------------------------------------------- a desk's folder
COLUMN_MEANING = {
    'case': 'case_id', 'id': 'event_id', 'ref': 'refers_to (of a DELIVERY_FAILED)', 'into': 'refers_to (of a MERGED)', 'date': 'timestamp (its date)',
    'time': 'timestamp (its time)', 'stamp': 'timestamp', 'act': 'activity', 'side': 'direction', 'internal': 'direction',
        'from': 'actor_role and direction',
    'to': 'direction', 'who': 'actor', 'res': 'actor_role', 'title': 'actor_role', 'channel': 'channel', 'told': 'discloses',
    'life': 'activity (with the activity column)', 'ctype': 'customer_type', 'pers': 'personal', 'junk': 'nothing',
        'handler': 'actor of what the desk did',
    'openedby': 'actor of COMPLAINT_RECEIVED', 'escto': 'to_role', 'clock': 'time of COMPLAINT_RECEIVED'}


def make(desk):
    folder = os.path.join(HERE, desk['folder'])
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    cases = cases_of(desk)
    log = desk['kind'] == 'log'
    rows = prepare_log(desk, cases) if log else prepare_register(desk, cases)
    table, meanings = (render_log if log else render_register)(desk, rows)
    canonical = (canonical_log if log else canonical_register)(desk, rows)
    header = [c[0] for c in desk['columns']]
    for file in desk['files']:
        part = [r for r, source in zip(table, rows) if file.get('part', lambda s: True)(source)]
        path = os.path.join(folder, file['name'])
        lines = file.get('above', lambda c: [])(cases) + [header] + part + file.get('below', lambda c: [])(cases)
        if file['name'].endswith('.xlsx'):
            book = Excel(*file['formats'])
            for name, content in file.get('sheets_before', []):
                book.sheet(name, content)
            book.sheet(file['sheet'], lines)
            for name, content in file.get('sheets_after', []):
                book.sheet(name, content)
            book.write(path)
        else:
            write_csv(path, lines, file.get('delimiter', ','), file.get('encoding', 'utf-8'), file.get('newline', '\n'))
    if len(desk['files']) > 1:
        canonical = [c for f in desk['files'] for c, source in zip(canonical, rows) if f['part'](source)]
    used = [c for c in canonical[0] if any(r[c] for r in canonical) or c == 'discloses']
    write_csv(os.path.join(folder, 'canonical.csv'), [used] + [[r[c] for c in used] for r in canonical])
    columns = {}
    for name, kind, *more in desk['columns']:
        says = more[0] if kind == 'attr' else desk.get('column_says', {}).get(name) or COLUMN_MEANING.get(kind)
        if kind == 'day':
            says = f'date of {ACTIVITY[more[0]]}' + (f' to {TO_ROLE[more[0]]}' if more[0] in TO_ROLE else '')
        columns[name] = says
    with open(os.path.join(folder, 'truth.yaml'), 'w', encoding='utf-8', newline='\n') as out:
        out.write(truth_of(desk, columns, meanings.values(), {h: dict(a) for h, a in meanings.also.items()}))
    return desk['folder'], len(cases), len(canonical)


# ---------------------------------------------------------------- the fourteen desks
WRITTEN = ['EMAIL', 'WEB_FORM', 'SUPPORT_CASE', 'CHAT']
NOT_TOLD = 'not recorded: an e-mail, letter or call may have told anything'
TOLD = 'recorded: what a line or column does not name was not told'
PEOPLE = {
    'en': [('Priya Nair', 'Complaints Officer|complaints officer', 'AGENT'), ('Tom Ashdown', 'Customer Care Rep|Cust. Care Rep', 'AGENT'),
           ('Joanne Pike', 'Customer Care Rep|customer care rep ', 'AGENT'), ('Dale Whitcombe', 'Team Lead|Team lead', 'SUPPORT_LEAD'),
           ('Ruth Feldman', 'Manager, Customer Relations', 'SENIOR_MANAGER'), ('System', 'Automation', 'SYSTEM')],
    'fr': [('Nadia Roussel', 'Conseillère aux plaintes|Conseillere aux plaintes', 'AGENT'), ('Luc Carbonneau', 'Conseiller', 'AGENT'),
           ('Mélanie Hétu', 'Conseillère|conseillère ', 'AGENT'), ('Serge Pomerleau', "Chef d'équipe|CHEF D'ÉQUIPE", 'SUPPORT_LEAD'),
           ('Hélène Drapeau', 'Gestionnaire principale', 'SENIOR_MANAGER'), ('Système', 'Automate', 'SYSTEM')],
    'de': [('S. Krämer', 'Sachbearbeiterin|Sachbearb.', 'AGENT'), ('H. Voß', 'Sachbearbeiter|sachbearbeiter', 'AGENT'),
           ('T. Lindner', 'Sachbearbeiter', 'AGENT'), ('M. Oelrich', 'Teamleitung|Teamleiter', 'SUPPORT_LEAD'),
           ('Dr. B. Ehrhardt', 'Bereichsleitung', 'SENIOR_MANAGER'), ('System', 'Automat', 'SYSTEM')],
}
CUSTOMER_TYPES = {
    'en': {'RESIDENTIAL': ['Residential', 'residential', 'Res.'], 'SMALL_BUSINESS': ['Small business', 'SMB'], 'BUSINESS': ['Corporate', 'Business']},
    'fr': {'RESIDENTIAL': ['Résidentiel', 'residentiel', 'RÉSIDENTIEL'], 'SMALL_BUSINESS': ['Petite entreprise', 'PME'],
        'BUSINESS': ['Grande entreprise', 'Corporatif']},
    'de': {'RESIDENTIAL': ['Privat', 'privat', 'PK'], 'SMALL_BUSINESS': ['Kleinunternehmen', 'KU'], 'BUSINESS': ['Geschäftskunde', 'GK']},
}
LONG = [s for s in ALL if not s.startswith('p_') and s not in ('midcase', 'online', 'callback', 'bounced')]
PENDING = [s for s in ALL if s.startswith('p_')]
DESKS = []

# 01 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='01-care-desk-log', kind='log', seed=101, language='en', cases=48, period=(date(2025, 1, 6), date(2025, 6, 6)), as_of=date(2025, 7, 4),
    about='Activity log of the customer care desk, one line per activity; a complaint starts with the line that says so.',
    channels=['mail', 'mail', 'form', 'phone', 'post'], stories=LONG + ['online', 'callback', 'midcase'], pending=PENDING, people=PEOPLE['en'],
    takes_calls=True, order='case', case_id=lambda i: f'{12040 + i * 3:07d}', settled_by='Internal?', records_told=False, told=NOT_TOLD,
    recorded=WRITTEN,
    words={
        'recv': ['Complaint received', 'complaint received', 'COMPLAINT RECEIVED', 'Complaint rec\'d', 'Complaint received '],
        'recv.phone': ['Complaint by phone', 'complaint by phone', 'Phone complaint'],
        'recv.post': ['Complaint letter in', 'Complaint letter in '],
        'in.mail': ['E-mail in', 'Email in', 'e-mail IN', 'Mail in', 'E-mail in '],
            'in.phone': ['Phone call in', 'phone call in', 'Call in', 'Incoming call'],
        'in.post': ['Letter in', 'letter in'], 'out.mail': ['E-mail out', 'Email out', 'e-mail out', 'E-mail  out', 'E-MAIL OUT', 'Emailed cust.'],
        'out.phone': ['Call back', 'Callback', 'call back ', 'Called back'], 'out.post': ['Letter sent', 'letter sent', 'Letter out'],
        'auto': ['Auto-reply', 'Auto reply', 'AUTO-REPLY', 'autoreply'], 'note': ['Comment', 'comment'],
        'esclead': ['Escalated to team lead', 'escalated to TL', 'Esc. to team lead'],
            'escmgr': ['Escalated to manager', 'escalated to manager', 'Escalated to mgr'],
        'escreq': ['Asked for supervisor', 'asked for supervisor', 'Wants to speak to supervisor'], 'dissat': ['Customer unhappy', 'cust. unhappy'],
        'reject': ['Offer refused', 'offer refused', 'Refused offer'], 'accept': ['Offer accepted', 'offer accepted '],
        'withdrawn': ['Complaint withdrawn', 'withdrawn'], 'closed': ['Closed', 'closed', 'CLOSED', 'Closed '],
            'reopened': ['Re-opened', 'Reopened', 're-opened'],
        'merged': ['Merged', 'merged'], 'outcome': ['Final answer given', 'final answer given', 'Final answer '], 'public': ['Comment', 'comment'],
        'wait': ['Waiting for customer', 'waiting for cust.'],
    },
    columns=[('Case ID', 'case'), ('Date', 'date', 'M/d/yyyy'), ('Time', 'time', 'h:mm a'), ('Activity', 'act'),
             ('Internal?', 'internal', {'IN': ['No', 'no', 'N'], 'OUT': ['No', 'no', 'N'], 'INT': ['Yes', 'yes', 'Y']}), ('Agent', 'who'),
                 ('Job title', 'title'),
             ('Customer name', 'pers', 'name'), ('Customer e-mail', 'pers', 'mail'), ('Account no.', 'pers', 'acct'),
             ('Product', 'attr', 'product', ['Fibre internet', 'Home phone', 'VoIP line', 'TV']), ('Priority', 'junk', ['1', '2', '3', '3'])],
    files=[dict(name='care-log-2025-H1.csv', encoding='utf-8-sig', newline='\r\n')],
    dates={'Date': 'month-first M/d/yyyy', 'Time': '12-hour h:mm AM/PM; belongs to Date'},
    said=['The date order: days above 12 stand second in most lines.',
        'Who is staff: the job title beside the name says the role; lines without an agent are the customer\'s.',
          'Whether a "Comment" was sent to the customer or is a note: Internal? says it.',
              'Which lines are telephone, e-mail or letter: the activity\'s word says it.',
          'Priority is a queue number and nothing for the audit.', 'Case IDs have leading zeros that belong to them.'],
    not_said=['What e-mails, letters, comments and calls told the customer.',
        'Which channels are complete: all written ones; calls are logged when somebody remembers to.',
              'The channel of "Complaint received", "Customer unhappy", "Final answer given" and public comments, auto-replies: not known.',
              '"Mail in" is e-mail; letters are called letters.',
              'Whether the auto-reply holds a case number: not known.', 'Into which case a merged one went.']))

# 02 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='02-journal-service-client', kind='log', seed=202, language='fr', cases=44, period=(date(2025, 2, 3), date(2025, 8, 1)),
        as_of=date(2025, 8, 29),
    about='Journal des plaintes du service à la clientèle, une ligne par geste, tenu à la main ; les plus anciennes plaintes sont en haut.',
    channels=['mail', 'mail', 'phone', 'post', 'form'], stories=LONG + ['callback', 'midcase', 'midcase'], pending=PENDING, people=PEOPLE['fr'],
    signs_customer=True, customer_label='', order='time', case_id=lambda i: f'P25-{101 + i}', settled_by='Auteur', records_told=False, told=NOT_TOLD,
    recorded=WRITTEN + ['POST'],
    words={
        'recv': ['Réception plainte', 'réception plainte', 'Reception plainte', 'RÉCEPTION PLAINTE', 'Plainte reçue', 'plainte recue'],
        'in.mail': ['Courriel', 'courriel', 'COURRIEL', 'Courriel '], 'out.mail': ['Courriel', 'courriel', 'E-mail', 'Courriel '],
        'in.phone': ['Appel', 'appel', 'Appel tél.', 'Appel '], 'out.phone': ['Appel', 'Rappel', 'rappel', 'Appel tél.'],
        'in.post': ['Lettre', 'lettre'], 'out.post': ['Lettre', 'Lettre ', 'lettre'],
            'autoack': ['Accusé automatique', 'accusé automatique', 'Accuse automatique'],
        'ack': ['Accusé de réception', 'accusé de réception', 'Accuse de reception', 'Accusé réception'],
        'note': ['Note', 'note', 'Note interne'], 'esclead': ["Transféré au chef d'équipe", "transféré au chef d'équipe",
            'Transfere au chef d\'equipe'],
        'escmgr': ['Transféré à la gestionnaire', 'transféré gestionnaire'],
            'escreq': ['Demande un superviseur', 'demande un superviseur', 'Demande superviseur'],
        'dissat': ['Client mécontent', 'client mecontent', 'Client insatisfait'], 'reject': ["Refuse l'offre", "refuse l'offre", 'Refus du client'],
        'accept': ["Accepte l'offre", 'Client accepte'], 'withdrawn': ['Désistement', 'desistement'],
            'closed': ['Fermé', 'fermé', 'FERMÉ', 'Ferme', 'Dossier fermé'],
        'reopened': ['Rouvert', 'rouvert', 'Réouvert'], 'outcome': ['Réponse finale', 'réponse finale', 'Reponse finale', 'Réponse finale '],
        'concluded': ['Décision prise', 'decision prise'], 'cctsref': ['Client à la CPRST', 'Plainte CPRST reçue'],
    },
    columns=[('No', 'case'), ('Jour', 'date', 'd MMMM yyyy'), ('Heure', 'time', 'H h mm'), ('Geste', 'act'),
             ('Auteur', 'from', {'CUSTOMER': ['client', 'Client', 'cliente'], 'AGENT': ['agent', 'Agent', 'agente'],
                 'SUPPORT_LEAD': ["chef d'équipe", "Chef d'équipe"],
                                 'SENIOR_MANAGER': ['gestionnaire', 'Gestionnaire'], 'SYSTEM': ['système', 'systeme']}),
             ('Abonné', 'pers', 'last'), ('Téléphone', 'pers', 'phone'), ('Type de client', 'ctype', CUSTOMER_TYPES['fr']),
             ('Province', 'attr', 'province', ['QC', 'QC', 'ON', 'NB']), ('Classeur', 'junk', ['A', 'B', 'B', ''])],
    files=[dict(name='journal plaintes.csv', delimiter=';', encoding='cp1252', newline='\r\n')],
    dates={'Jour': 'month names: 1er mars 2025, d MMMM yyyy in French', 'Heure': '24-hour with h: 9 h 05; belongs to Jour'},
    said=['The date order: months are written out.', 'Who wrote or called: the column Auteur, so also the direction of Courriel, Appel, Lettre.',
          'The channel of Courriel, Appel, Rappel and Lettre: the word says it.', 'Accents come and go: Fermé and Ferme are one word.',
          'Accusé automatique is sent by the system.', 'Classeur is the paper folder and nothing for the audit.'],
    not_said=['What e-mails, letters and calls told the customer.',
        'Which channels are complete: the written ones and letters (all mail goes through the desk); calls are not.',
              'The channel on which a plainte reçue, an accusé de réception or a réponse finale went: not known.',
              'Cases that start in the middle belong to the journal of the year before.']))

# 03 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='03-vorgangsprotokoll', kind='log', seed=303, language='de', cases=46, period=(date(2025, 3, 3), date(2025, 9, 12)),
        as_of=date(2025, 10, 14),
    about='Vorgangsprotokoll der Beschwerdestelle als Excel-Mappe: Deckblatt, Titelzeilen, ein Eintrag je Zeile, unten Summen.',
    channels=['mail', 'form', 'mail', 'phone', 'post'], stories=LONG + ['callback', 'online'], pending=PENDING, people=PEOPLE['de'],
    takes_calls=True, order='case', case_id=lambda i: f'BV-{2025000 + i}', records_told=True, told=TOLD, recorded=WRITTEN,
    words={
        'recv': ['Beschwerde eingegangen', 'beschwerde eingegangen', 'Beschwerde eingeg.', 'Eingang Beschwerde', 'BESCHWERDE EINGEGANGEN'],
        'recv.phone': ['Beschwerde telefonisch', 'Beschwerde tel.'], 'recv.post': ['Beschwerde per Brief'],
        'in.mail': ['E-Mail ein', 'E-Mail Eingang', 'Email ein', 'e-mail ein '],
            'out.mail': ['E-Mail raus', 'E-Mail Ausgang', 'email raus', 'Mail raus', 'E-Mail raus '],
        'in.phone': ['Anruf Kunde', 'Anruf ein', 'anruf kunde'], 'out.phone': ['Rückruf', 'Rueckruf', 'rückruf', 'Anruf raus'],
        'in.post': ['Brief ein'], 'out.post': ['Brief raus', 'Brief gesendet', 'Brief raus '],
        'autoack': ['Autom. Eingangsbestätigung', 'Auto-Bestätigung', 'autom. Eingangsbestaetigung'],
            'ack': ['Eingangsbestätigung', 'Eingangsbestaetigung', 'Eingangsbest. gesendet'],
        'trk': ['Vorgangsnr. mitgeteilt', 'Vorgangs-Nr. mitgeteilt'], 'prc': ['Ablauf erklärt', 'Ablauf erklaert'],
            'tmf': ['Frist genannt', 'frist genannt', 'Frist mitgeteilt'],
        'path': ['Auf Teamleitung hingewiesen'], 'ccts': ['CCTS genannt', 'Hinweis auf CCTS', 'CCTS-Hinweis'],
            'outcome': ['Ergebnis mitgeteilt', 'ergebnis mitgeteilt', 'Bescheid gesendet'],
        'note': ['Notiz', 'notiz', 'Aktennotiz', 'Notiz '], 'esclead': ['An Teamleitung', 'an Teamleitung', 'Eskaliert an TL'],
            'escmgr': ['An Bereichsleitung', 'Eskaliert an BL'],
        'esc': ['Eskaliert', 'eskaliert'], 'escreq': ['Kunde will Vorgesetzten', 'Kunde verlangt Vorgesetzten'],
            'dissat': ['Kunde unzufrieden', 'Kunde beschwert sich erneut'],
        'reject': ['Kunde lehnt ab', 'kunde lehnt ab', 'Abgelehnt durch Kunden'], 'accept': ['Kunde einverstanden', 'Kunde nimmt an'],
            'withdrawn': ['Zurückgezogen', 'zurueckgezogen'],
        'concluded': ['Prüfung abgeschlossen', 'Pruefung abgeschlossen'], 'wait': ['Warten auf Kunde', 'Rückfrage offen'],
            'closed': ['Abgeschlossen', 'abgeschlossen', 'Geschlossen', 'Erledigt'],
        'reopened': ['Wieder geöffnet', 'Wiedereröffnet', 'wieder geoeffnet'], 'merged': ['Zusammengelegt', 'zusammengelegt'],
            'cctsref': ['CCTS-Beschwerde eingegangen'],
    },
    columns=[('Vorgang', 'case'), ('Datum', 'date', 'cell'), ('Uhrzeit', 'time', 'cell'), ('Tätigkeit', 'act'), ('Bearbeiter', 'who'),
        ('Funktion', 'title'),
             ('Kundenart', 'ctype', CUSTOMER_TYPES['de']), ('Kundenname', 'pers', 'name'), ('Kd.-Nr.', 'pers', 'acct'), ('gehört zu', 'into'),
             ('Team', 'attr', 'team', ['Nord', 'Süd', 'Zentrale']), ('lfd. Seite', 'junk', lambda e: 1 + e.case.number // 4)],
    files=[dict(name='Vorgangsprotokoll 2025.xlsx', formats=('dd\\.mm\\.yyyy',), sheet='Protokoll',
                sheets_before=[('Deckblatt', [['Beschwerdestelle'], [], ['Vorgangsprotokoll 2025'], ['Erstellt von', 'S. Krämer'],
                    ['Freigabe', 'M. Oelrich']])],
                above=lambda c: [['Vorgangsprotokoll Beschwerdestelle'], ['Druckdatum:', date(2025, 10, 14)], []],
                below=lambda c: [[], ['Summe Vorgänge', len(c)], ['Summe Einträge', sum(len(k.events) for k in c)]])],
    dates={'Datum': 'real Excel dates', 'Uhrzeit': 'real Excel times; belongs to Datum'},
    said=['Dates and times are real Excel cells: no order to ask.', 'The log is the second sheet; the first is a cover.',
        'Title and date-of-print lines above the header and totals below are no entries.',
          'Direction: the words ein/Eingang/Kunde and raus/Ausgang/gesendet/Rückruf/mitgeteilt say it.', 'Role: column Funktion.',
              'What contacts told has lines of its own (Frist genannt, Ablauf erklärt, CCTS genannt ...).',
          'gehört zu names the case that took a merged one in.'],
    not_said=['Whether a plain E-Mail raus told nothing else: yes, what is told gets a line of its own.',
        'Which channels are complete: the written ones; not telephone, not letters.',
              'The channel of entries whose word does not say it: not known.']))

# 04 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='04-contact-log', kind='log', seed=404, language='en', cases=40, period=(date(2025, 4, 1), date(2025, 10, 31)), as_of=date(2025, 12, 1),
    about='Contact log of a small complaints team in Excel, newest entry first; what came first in a case is the complaint.',
    channels=['mail', 'mail', 'post', 'mail'], stories=[s for s in LONG if s not in ('merged', 'withdrawn0', 'calls')] + ['bounced', 'bounced',
        'callback'], pending=PENDING, people=PEOPLE['en'],
    signs_customer=True, customer_label='', order='newest', case_id=lambda i: f'C{310 + i}', event_prefix='E', settled_by='From', records_told=False,
        told=NOT_TOLD,
    recorded=WRITTEN + ['POST'],
    words={'in.mail': ['E-mail', 'Email', 'e-mail', 'email '], 'out.mail': ['E-mail', 'Email', 'email', 'E-Mail'], 'in.post': ['Letter', 'letter'],
        'out.post': ['Letter', 'Letter ', 'letter'],
           'out.phone': ['Phone', 'phone', 'Tel.'], 'note': ['Note', 'note', 'File note'],
               'autoack': ['Automatic acknowledgement', 'Auto-ack', 'automatic acknowledgement'],
           'esc': ['Escalated', 'escalated', 'Esc.'], 'closed': ['Closed', 'closed', 'Case closed'], 'reopened': ['Re-opened', 'reopened'],
               'bounce': ['Undeliverable', 'undeliverable', 'Bounced'],
           'wait': ['Awaiting customer', 'awaiting cust.']},
    columns=[('Entry', 'id'), ('Case', 'case'), ('When', 'stamp', lambda at: f'{DATES["dd-MMM-yy"](at.date())} {clock12(at.time())}'),
        ('Type', 'act'),
             ('From', 'from', {'CUSTOMER': ['Customer', 'customer', 'Cust.'], 'AGENT': ['Agent', 'agent', 'Agent '],
                 'SUPPORT_LEAD': ['Team lead', 'TL'],
                               'SENIOR_MANAGER': ['Manager', 'manager'], 'SYSTEM': ['System', 'Mailer']}),
             ('To', 'to', {'IN': ['Agent', 'Desk'], 'OUT': ['Customer', 'customer', 'Cust.'], 'INT': ['File', 'file', '-']}),
             ('Ref. entry', 'ref'), ('Customer', 'pers', 'name'), ('Customer phone', 'pers', 'phone'),
                 ('Category', 'attr', 'category', ['Billing', 'Outage', 'Contract', 'Equipment']),
             ('Colour tag', 'junk', ['red', 'amber', 'green', ''])],
    files=[dict(name='contact log.xlsx', formats=('dd\\-mmm\\-yy',), sheet='Log', sheets_before=[('Sheet1', [])],
        sheets_after=[('Lists', [['Types'], ['E-mail'], ['Letter'], ['Phone'], ['Note']])])],
    dates={'When': 'text: day, English month name, two-digit year, 12-hour clock: 14-Mar-25 2:35 PM'},
    said=['The month is a word: no order to ask.',
        'From and To say the direction: e-mail, letter and phone are inbound from the Customer, outbound to the Customer.', 'From says the role.',
          'The first sheet is empty, the third is a list of words for data entry; the log is the sheet Log.',
              'Rows are newest first; the order of rows means nothing.',
          'Ref. entry of an Undeliverable names the entry that did not arrive.', 'Entry is unique over the whole file.'],
    not_said=['That the first contact of a case is the complaint (no word says it; nothing else can come first here).',
        'What e-mails, letters and calls told the customer.',
              'Which channels are complete: e-mail and letters; incoming calls go to another team and are not here.',
                  'To whom a case was escalated.']))

# 05 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='05-suivi-des-plaintes', kind='log', seed=505, language='fr', cases=50, period=(date(2025, 9, 2), date(2026, 2, 13)),
        as_of=date(2026, 3, 13),
    about='Suivi des plaintes en Excel, une ligne par activité avec canal ; ce qui a été dit au client a sa propre ligne.',
    channels=['mail', 'form', 'phone', 'chat', 'post', 'case'], stories=LONG + ['online', 'callback'], pending=PENDING, people=PEOPLE['fr'],
    signs_customer=True, customer_label='Client', takes_calls=True, order='case', case_id=lambda i: f'{70015 + 7 * i}', numeric_ids=True,
        records_told=True, told=TOLD, recorded=WRITTEN + ['PHONE'],
    words={
        'recv': ['Plainte reçue', 'plainte reçue', 'Plainte recue', 'Dépôt de plainte'],
            'in': ['Message du client', 'message du client', 'Message client '],
        'out': ['Message au client', 'message au client', 'Suivi auprès du client', 'Suivi client'],
            'autoack': ['Accusé de réception automatique', 'Accusé auto'],
        'ack': ['Accusé de réception envoyé', 'Accusé envoyé', 'accuse envoye'], 'trk': ['No de dossier donné', 'No dossier donné'],
            'prc': ['Démarche expliquée', 'demarche expliquee'],
        'tmf': ['Délai indiqué', 'délai indiqué', 'Delai indique', 'Délai indiqué '], 'path': ["Recours au chef d'équipe offert"],
            'ccts': ['CPRST indiquée', 'CPRST indiquee', 'Info CPRST donnée'],
        'outcome': ['Réponse donnée', 'réponse donnée', 'Reponse donnee', 'Résultat communiqué'], 'note': ['Note', 'Note interne', 'note'],
            'esclead': ["Escalade au chef d'équipe", "escalade chef d'équipe"],
        'escmgr': ['Escalade à la gestionnaire', 'Escalade gestionnaire'], 'esc': ['Escalade'],
            'escreq': ["Demande d'escalade", "demande d'escalade"],
        'dissat': ['Insatisfaction exprimée', 'insatisfaction exprimee'], 'reject': ['Réponse refusée', 'reponse refusee'],
            'accept': ['Réponse acceptée', 'réponse acceptée'],
        'withdrawn': ['Plainte retirée', 'plainte retiree'], 'concluded': ['Enquête terminée', 'Enquete terminee'],
            'wait': ['En attente du client', 'en attente client'],
        'closed': ['Fermeture', 'fermeture', 'Dossier clos'], 'reopened': ['Réouverture', 'reouverture'], 'merged': ['Fusionnée', 'fusionnee'],
            'cctsref': ['Plainte transmise par la CPRST'],
    },
    columns=[('No de dossier', 'case'), ('Horodatage', 'stamp', lambda at: at), ('Activité', 'act'),
             ('Canal', 'channel', {'mail': ['Courriel', 'courriel', 'COURRIEL'], 'form': ['Formulaire web', 'formulaire'],
                 'phone': ['Téléphone', 'tél.', 'Telephone'],
                                   'chat': ['Clavardage', 'clavardage'], 'post': ['Poste', 'poste'], 'case': ['Portail', 'portail'],
                                       '': ['', '', 's.o.']}),
             ('Intervenant', 'who'), ('Poste', 'title'), ('Type de client', 'ctype', CUSTOMER_TYPES['fr']),
                 ('Produit', 'attr', 'product', ['Internet', 'Téléphonie IP', 'Mobile']),
             ('Nom du client', 'pers', 'name'), ('Courriel du client', 'pers', 'mail'), ('Durée (min)', 'junk', [3, 5, 10, 15, ''])],
    column_says={'Intervenant': 'actor; the word Client is the role CUSTOMER'},
    files=[dict(name='suivi_plaintes.xlsx', formats=('yyyy\\-mm\\-dd',), sheet='Suivi')],
    dates={'Horodatage': 'real Excel date-times'},
    said=['Real date-times: no order to ask.', 'Poste says the role; Intervenant "Client" is the customer.',
        'Direction: each activity word says who does it.',
          'Durée (min) is working time and nothing for the audit.', 'The header Poste is a job title, the channel word Poste is the mail.',
              's.o. (sans objet) means nothing.'],
    not_said=['Which channels are complete: all but the post; all calls are logged by the telephone system.',
        'Whether a plain Suivi client told nothing else: yes, what is told has its own line.',
              'Into which case a merged one went.', 'Call duration is not per contact.']))

# 06 ------------------------------------------------------------------------------------------------------------------
FIRST_HALF = date(2025, 12, 31)
DESKS.append(dict(
    folder='06-kontaktjournal', kind='log', seed=606, language='de', cases=52, period=(date(2025, 10, 1), date(2026, 2, 20)), as_of=date(2026, 3, 20),
    about='Kontaktjournal in zwei Dateien (2025 und 2026); Spalte Mitgeteilt sagt, was der Kontakt dem Kunden gesagt hat.',
    channels=['mail', 'mail', 'form', 'phone', 'post'], stories=[s for s in LONG if s != 'merged'] + ['callback', 'online'], pending=PENDING,
        people=PEOPLE['de'],
    signs_customer=True, customer_label='Kunde', takes_calls=True, order='time', case_id=lambda i: f'K/{i + 1:04d}', settled_by='Richtung',
        records_told=True, told=TOLD, recorded=WRITTEN,
    words={
        'recv': ['Beschwerde', 'beschwerde', 'Beschwerde ', 'BESCHWERDE'], 'in': ['Nachricht', 'nachricht', 'Kontakt'],
            'out': ['Nachricht', 'Kontakt', 'kontakt', 'Nachricht '],
        'autoack': ['Autoreply Eingang', 'autoreply Eingang'], 'ack': ['Bestätigung', 'Bestaetigung', 'bestätigung'],
            'note': ['Vermerk', 'vermerk', 'Interner Vermerk'],
        'esclead': ['Weitergabe TL', 'Weitergabe an TL', 'weitergabe tl'], 'escmgr': ['Weitergabe BL', 'Weitergabe an BL'], 'esc': ['Weitergabe'],
            'escreq': ['Möchte Vorgesetzten', 'moechte Vorgesetzten'],
        'dissat': ['Unmut geäußert', 'Unmut geaeussert'], 'reject': ['Ablehnung', 'ablehnung'], 'accept': ['Zustimmung', 'Zusage Kunde'],
            'withdrawn': ['Rücknahme', 'Ruecknahme'],
        'concluded': ['Prüfung fertig', 'Pruefung fertig'], 'wait': ['Wartet auf Kunden', 'wartet auf Kunden'],
            'closed': ['Zu', 'zu', 'Geschlossen', 'ZU'], 'reopened': ['Wieder auf', 'wieder auf'],
        'cctsref': ['Schreiben der CCTS'],
    },
    columns=[('Vorgangsnr.', 'case'), ('Tag', 'date', 'dd.MM.yy'), ('Zeit', 'time', 'HH:mm'), ('Art', 'act'),
        ('Richtung', 'side', {'IN': ['ein', 'Ein', 'eingehend'], 'OUT': ['aus', 'Aus', 'ausgehend'], 'INT': ['intern', 'Intern', '-']}),
             ('Weg', 'channel', {'mail': ['E-Mail', 'Email', 'e-mail'], 'form': ['Webformular', 'Formular'], 'phone': ['Telefon', 'Tel.', 'telefon'],
                 'post': ['Brief', 'Post'], '': ['', '-']}),
             ('Wer', 'who'), ('Rolle', 'title'), ('Mitgeteilt', 'told',
                 {'trk': 'Nr.', 'prc': 'Ablauf', 'tmf': 'Frist', 'path': 'Teamleitung möglich', 'ccts': 'CCTS', 'outcome': 'Ergebnis'}, ', '),
             ('Kunde', 'pers', 'last'), ('Rufnummer', 'pers', 'phone'), ('Standort', 'junk', ['HH', 'M', 'B'])],
    column_says={'Wer': 'actor; the word Kunde is the role CUSTOMER'},
    files=[dict(name='kontaktjournal_2025.csv', delimiter=';', part=lambda e: e.at.date() <= FIRST_HALF),
        dict(name='kontaktjournal_2026.csv', delimiter=';', part=lambda e: e.at.date() > FIRST_HALF)],
    dates={'Tag': 'day-first dd.MM.yy', 'Zeit': '24-hour HH:mm; belongs to Tag'},
    said=['The date order: dots, and days above 12 stand first.', 'Direction: column Richtung settles Nachricht and Kontakt.',
        'Role: column Rolle; Wer = Kunde is the customer.', 'What was told: column Mitgeteilt, several separated by commas.',
          'Both files are one journal: cases run over the year\'s end.', 'Standort is the clerk\'s office and nothing for the audit.'],
    not_said=['Which channels are complete: e-mail and web form; calls and letters are not.',
        'Whether an empty Mitgeteilt means that nothing was told: yes.']))

# 07 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='07-ticket-history', kind='log', seed=707, language='en', cases=60, period=(date(2025, 6, 2), date(2025, 12, 19)), as_of=date(2026, 1, 9),
    about='Ticket history of a help-desk tool for the complaints queue; the first line of each ticket is the moment the complaint came in.',
    channels=['mail', 'form', 'form', 'phone', 'chat'], stories=[s for s in LONG if s != 'withdrawn0'] + ['callback'], pending=PENDING,
        people=PEOPLE['en'],
    signs_customer=True, customer_label='Requester', takes_calls=True, order='case', case_id=lambda i: f'#{5531 + i}', first_is_receipt=True,
        written_by_tool=('recv.form', 'recv.chat'), records_told=False, told=NOT_TOLD, recorded=WRITTEN,
    words={'recv.form': ['Assigned to queue', 'assigned to queue'], 'recv.mail': ['Requester comment'], 'recv.chat': ['Assigned to queue'],
        'recv.phone': ['Call logged', 'call logged'],
           'in': ['Requester comment', 'requester comment', 'Requester Comment '], 'in.phone': ['Call logged', 'call logged'],
           'out': ['Public comment', 'public comment', 'Public Comment', 'Public comment '], 'out.phone': ['Outbound call', 'outbound call'],
               'auto': ['Auto-reply trigger', 'Auto reply trigger'],
           'note': ['Private comment', 'Assigned to queue', 'private comment'], 'esclead': ['Escalated: tier 2 lead', 'escalated: tier 2 lead'],
               'escmgr': ['Escalated: manager'],
           'closed': ['Status: solved', 'status: solved', 'Status: closed'], 'reopened': ['Status: open again', 'Status: re-opened'],
               'wait': ['Status: pending requester', 'status: pending requester'],
           'merged': ['Merged into other ticket']},
    columns=[('Ticket', 'case'), ('Updated', 'stamp', lambda at: f'{DATES["dd-MM-yy"](at.date())} {at:%H:%M}'), ('Event', 'act'), ('By', 'who', True),
             ('Via', 'channel', {'mail': ['email', 'Email'], 'form': ['web', 'Web form'], 'phone': ['voice', 'Voice'], 'chat': ['chat', 'messaging'],
                 '': ['', 'n/a', '-']}),
             ('Merged into', 'into'), ('Requester', 'pers', 'name'), ('Requester email', 'pers', 'mail'),
                 ('Group', 'attr', 'team', ['Tier 1', 'Billing', 'Field']), ('SLA clock', 'junk', ['running', 'paused', 'n/a'])],
    column_says={'By': 'actor; Requester is the role CUSTOMER', 'SLA clock': 'nothing (the tool\'s own clock)'},
    files=[dict(name='ticket_history.tsv', delimiter='\t')],
    dates={'Updated': 'day-first dd-MM-yy HH:mm'},
    said=['The date order: the first number goes up to 31, the last is 25 or 26 only.',
        'Direction: Requester comment is inbound, Public comment and Outbound call outbound, Private comment internal.', 'Channel: Via.',
        'Merged into names the ticket that took this one in.'],
    not_said=['That the first line of each ticket, whatever its word, is the receipt: "Assigned to queue" is the receipt when it comes first, '
              'a note when it comes later.',
              'Who of the people in By is what: Nair, Ashdown and Pike are agents, Whitcombe is a support lead, Feldman a senior manager, '
              'System is the tool.',
              'What public comments and calls told.',
              'Which channels are complete: all but voice.']))

# 08 ------------------------------------------------------------------------------------------------------------------
RESOURCES = [('agent-03', 'agent', 'AGENT'), ('agent-11', 'agent', 'AGENT'), ('agent-17', 'agent', 'AGENT'), ('lead-01', 'lead', 'SUPPORT_LEAD'),
    ('mgr-02', 'manager', 'SENIOR_MANAGER'), ('system', 'system', 'SYSTEM')]


def toronto_offset(at):
    summer = datetime(2025, 3, 9, 2) <= at < datetime(2025, 11, 2, 2) or datetime(2026, 3, 8, 2) <= at < datetime(2026, 11, 1, 2)
    return '-04:00' if summer else '-05:00'


DESKS.append(dict(
    folder='08-process-event-log', kind='log', seed=808, language='en', cases=70, period=(date(2025, 8, 5), date(2026, 1, 30)),
        as_of=date(2026, 2, 27),
    about='Event log of the complaints process as a workflow system writes it for process mining (XES names as CSV headers).',
    channels=['mail', 'form', 'form', 'phone'], stories=LONG + ['callback', 'midcase'], pending=PENDING, people=RESOURCES, signs_customer=True,
        customer_label='customer', takes_calls=True,
    order='time', case_id=lambda i: f'CMP-{2025}-{i + 1:05d}', settled_by='lifecycle:transition', records_told=True, told=TOLD, recorded=WRITTEN,
        offset=toronto_offset,
    words={'recv': ['Register complaint'], 'in': ['Receive customer message'], 'out': ['Contact customer'],
        'autoack': ['Send automatic acknowledgement'], 'ack': ['Send acknowledgement'],
           'trk': ['Issue reference number'], 'prc': ['Explain process'], 'tmf': ['Give timeframe'], 'path': ['Offer escalation path'],
               'ccts': ['Provide CCTS information'], 'outcome': ['Communicate outcome'],
           'note': ['Assign handler'], 'start': ['Investigate complaint'], 'concluded': ['Investigate complaint'], 'esc': ['Escalate'],
               'esclead': ['Escalate to support lead'], 'escmgr': ['Escalate to senior manager'],
           'escreq': ['Customer requests escalation'], 'dissat': ['Customer expresses dissatisfaction'], 'reject': ['Customer rejects outcome'],
               'accept': ['Customer accepts outcome'], 'withdrawn': ['Withdraw complaint'],
           'wait': ['Wait for customer'], 'closed': ['Close complaint'], 'reopened': ['Reopen complaint'], 'merged': ['Merge complaint'],
               'cctsref': ['CCTS case opened']},
    columns=[('case:concept:name', 'case'), ('concept:name', 'act'),
        ('time:timestamp', 'stamp', lambda at: at.isoformat() + '.000' + toronto_offset(at)), ('lifecycle:transition', 'life'),
        ('org:resource', 'res'),
             ('case:channel', 'channel', {'mail': ['email'], 'form': ['web'], 'phone': ['phone'], '': ['']}), ('case:customer', 'pers', 'acct'),
                 ('case:region', 'attr', 'province', ['ON', 'ON', 'QC', 'BC', 'AB']),
             ('case:cost', 'junk', ['0.0', '12.5', '40.0'])],
    column_says={'org:resource': 'actor and actor_role', 'case:channel': 'channel of the contact in this row'},
    files=[dict(name='complaints_event_log.csv')],
    dates={'time:timestamp': 'ISO with milliseconds and offset'},
    said=['Time zone and order: ISO with offset.', 'org:resource names the role: agent-, lead-, mgr-, system, customer.',
        'lifecycle:transition: only Investigate complaint has a start row; its complete row is the conclusion, its start row is no more than a note.',
          'Each activity says what it told.', 'case:channel stands on contact rows only, in spite of its name.'],
    not_said=['Which channels are complete: e-mail and web; calls only where an agent registers them.',
        'Whether Contact customer told more than that work goes on: no.', 'Into which case a merged one went.', 'case:cost means nothing.']))

# 09 ------------------------------------------------------------------------------------------------------------------
REGISTER = [s for s in LONG if s not in ('thanks', 'bounced', 'reopened', 'abandoned', 'wait')]
HOW_EN = {'mail': ['E-mail', 'e-mail', 'Email'], 'form': ['Web', 'web form', 'Website'], 'phone': ['Phone', 'phone', 'Tel', 'Phone '],
    'post': ['Letter', 'letter', 'Mail (letter)']}
DESKS.append(dict(
    folder='09-complaint-register', kind='register', seed=909, language='en', cases=54, period=(date(2025, 1, 6), date(2025, 5, 30)),
        as_of=date(2025, 6, 30),
    about='Complaint register, one line per complaint, as an Excel workbook with a cover sheet, printed for the quarterly meeting.',
    channels=['mail', 'mail', 'form', 'phone', 'post'], stories=REGISTER, pending=PENDING, people=PEOPLE['en'], case_id=lambda i: f'2025-{i + 1:03d}',
        records_told=True, told=TOLD, recorded=WRITTEN,
    nothing={'': ['', '', '-', 'n/a'], 'CCTS info sent': ['', 'n/a', 'n/a', 'no'], 'Outcome told': ['', '?', '-']},
    columns=[('Ref', 'case'), ('Customer', 'pers', 'name'), ('Phone', 'pers', 'phone'), ('Acct #', 'pers', 'acct'),
        ('Type', 'ctype', CUSTOMER_TYPES['en']), ('How', 'channel', HOW_EN), ('Received', 'day', 'recv', 'cell'),
             ('Acked', 'day', 'ack', 'cell'), ('Timeframe told', 'day', 'tmf', 'cell'), ('Asked for supervisor', 'day', 'escreq', 'cell'),
                 ('Passed to lead', 'day', 'esclead', 'cell'), ('Outcome told', 'day', 'outcome', 'cell'), ('Refused', 'day', 'reject', 'cell'),
             ('CCTS info sent', 'day', 'ccts', 'cell'), ('Closed', 'day', 'closed', 'cell'), ('Handler', 'handler'),
                 ('Product', 'attr', 'product', ['Internet', 'VoIP', 'Mobile']), ('Credit $', 'junk', ['', '', 25, 40.5])],
    files=[dict(name='Complaint register 2025.xlsx', formats=('mm/dd/yyyy',), sheet='Register',
        sheets_before=[('Cover', [['Complaint register'], ['Prepared for:', 'Quarterly compliance meeting'], ['Owner:', 'Priya Nair']])],
                above=lambda c: [['COMPLAINT REGISTER 2025'], ['Printed', date(2025, 6, 30)], []],
                    below=lambda c: [[], ['Total', None, None, None, None, None, len(c)],
                    ['of which acknowledged', None, None, None, None, None, None, sum('ack' in k.days for k in c)]])],
    dates={'*': 'real Excel dates'},
    said=['Real dates: no order to ask.', 'The register is the second sheet; title, print line and totals are no complaints.',
        'How is how the complaint arrived; it says nothing of the other dates\' channels.',
        'Empty, "-", "n/a", "no" and "?" in a date column: not done.',
          'What was told when: Timeframe told, Outcome told, CCTS info sent have dates of their own.'],
    not_said=['Which channels are complete: e-mail and web; not phone, not letters.', 'Who took the phone complaints: not recorded.',
        'That all handlers are agents and do what the dates say.', 
              'Whether case number and process were told: never recorded, so taken as not told.', 'Credit $ means nothing for the audit.']))

# 10 ------------------------------------------------------------------------------------------------------------------
SHORT = ['plain', 'quick', 'onlimit', 'late', 'noack', 'refused', 'boss', 'unhappy2', 'noout', 'withdrawn', 'early', 'verylate', 'lateout',
    'bossnever']
DESKS.append(dict(
    folder='10-registre-facturation', kind='register', seed=1010, language='fr', cases=36, period=(date(2025, 2, 1), date(2025, 8, 31)),
        as_of=date(2025, 8, 29), billing=True, one_after_the_12th=True,
    about='Registre des plaintes de facturation : les plaintes suivent la facture du 1er, tout se joue dans les dix jours.',
    channels=['mail', 'form', 'phone', 'post'], stories=SHORT, case_id=lambda i: f'F-{i + 1:03d}', records_told=True, told=TOLD, recorded=WRITTEN,
    nothing={'': ['', '', '-', 's.o.'], 'CPRST indiquée le': ['', 'n/d', 's.o.'], 'Fermé le': ['', '?']},
    columns=[('Dossier', 'case'), ('Abonné', 'pers', 'name'), ('Code postal', 'pers', 'postal'),
        ('Mode', 'channel', {'mail': ['Courriel', 'courriel'], 'form': ['Site Web', 'site web'], 'phone': ['Téléphone', 'Tél.', 'telephone'],
        'post': ['Lettre', 'Poste']}),
             ('Reçu le', 'day', 'recv', 'dd/MM/yyyy'), ('Accusé envoyé le', 'day', 'ack', 'dd/MM/yyyy'),
                 ('Délai indiqué le', 'day', 'tmf', 'dd/MM/yyyy'), ('Superviseur demandé le', 'day', 'escreq', 'dd/MM/yyyy'),
                 ('Transféré le', 'day', 'esc', 'dd/MM/yyyy'),
             ('Réponse donnée le', 'day', 'outcome', 'dd/MM/yyyy'), ('Refusée le', 'day', 'reject', 'dd/MM/yyyy'),
                 ('CPRST indiquée le', 'day', 'ccts', 'dd/MM/yyyy'), ('Retirée le', 'day', 'withdrawn', 'dd/MM/yyyy'),
                 ('Fermé le', 'day', 'closed', 'dd/MM/yyyy'),
             ('Montant', 'junk', ['12,50', '84,00', '1\u00a0240,75', '']), ('Succursale', 'attr', 'team', ['Laval', 'Gatineau', 'Sherbrooke'])],
    files=[dict(name='registre_facturation.csv', delimiter=';', encoding='cp1252', newline='\r\n')],
    dates={'*': 'day-first dd/MM/yyyy'},
    said=['The date order, barely: one single value of the whole file has a day above 12 (a Fermé le).', 'Mode is how the complaint arrived.',
        's.o., n/d, "-" and "?" mean: not done.', 'Montant is the disputed sum with a decimal comma and nothing for the audit.'],
    not_said=['Which channels are complete: e-mail and web.', 'Who did what: the register names nobody, neither people nor machines.',
        'To whom a case was passed (Transféré le).', 'Whether case number and process were told: never recorded, so taken as not told.']))

# 11 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='11-beschwerdeliste', kind='register', seed=1111, language='de', cases=50, period=(date(2025, 5, 2), date(2025, 10, 31)),
        as_of=date(2025, 11, 28),
    about='Beschwerdeliste als Excel-Tabelle, eine Zeile je Beschwerde; die Daten sind als Text getippt.',
    channels=['mail', 'form', 'phone', 'post'], stories=REGISTER, pending=PENDING, people=PEOPLE['de'], case_id=lambda i: f'{i + 1}/25',
        records_told=True, told=TOLD, recorded=WRITTEN,
    nothing={'': ['', '00.00.0000', '-', 'k. A.'], 'CCTS-Info gesendet am': ['', 'entfällt', '00.00.0000'], 'Frist genannt am': ['', '?', '-']},
    columns=[('Nr.', 'case'), ('Kunde', 'pers', 'last'), ('Mail', 'pers', 'mail'), ('Kundenart', 'ctype', CUSTOMER_TYPES['de']),
        ('Weg', 'channel', {'mail': ['E-Mail', 'Email', 'e-mail '], 'form': ['Internet', 'Webformular'], 'phone': ['Telefon', 'tel.', 'Tel.'],
        'post': ['Brief', 'Post']}),
             ('Eingang am', 'day', 'recv', ['dd.MM.yy', 'd.M.yy']), ('Bestätigt am', 'day', 'ack', ['dd.MM.yy', 'd.M.yy']),
                 ('Frist genannt am', 'day', 'tmf', ['dd.MM.yy', 'd.M.yy']), ('Unzufrieden am', 'day', 'dissat', ['dd.MM.yy', 'd.M.yy']),
                 ('An Vorgesetzte am', 'day', 'esc', ['dd.MM.yy', 'd.M.yy']),
             ('geprüft am', 'day', 'concluded', ['dd.MM.yy', 'd.M.yy']), ('Ergebnis mitgeteilt am', 'day', 'outcome', ['dd.MM.yy', 'd.M.yy']),
                 ('Abgelehnt am', 'day', 'reject', ['dd.MM.yy', 'd.M.yy']), ('CCTS-Info gesendet am', 'day', 'ccts', ['dd.MM.yy', 'd.M.yy']),
             ('Erledigt am', 'day', 'closed', ['dd.MM.yy', 'd.M.yy']), ('Bearbeiter', 'handler'), ('Ordner', 'junk', ['rot', 'blau', 'grün'])],
    files=[dict(name='Beschwerdeliste.xlsx', formats=('dd\\.mm\\.yy',), sheet='Tabelle1',
        above=lambda c: [['Beschwerdeliste 2025', None, None, None, 'Stand: 28.11.2025'], []], below=lambda c: [['Summe', len(c)]])],
    dates={'*': 'day-first text, dd.MM.yy and d.M.yy mixed; 00.00.0000 is nothing'},
    said=['The date order: dots, and days above 12 stand first.', '00.00.0000, k. A. (keine Angabe), entfällt, "-" and "?" mean: not done.',
        'Title line above, Summe below are no complaints.', 'Weg is how the complaint arrived.'],
    not_said=['Which channels are complete: e-mail and web.', 'That all in Bearbeiter are agents and do what the dates say.',
        'To which superior a case went: team or department head, not recorded.', 'Who took the phone complaints: not recorded.',
              'Whether case number and process were told: never recorded, so taken as not told.']))

# 12 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='12-billing-complaints', kind='register', seed=1212, language='en', cases=40, period=(date(2025, 3, 1), date(2025, 12, 31)),
        as_of=date(2025, 12, 31), billing=True, shuffled=True,
    about='Billing complaints, one line each, sorted by customer; complaints follow the bill of the 1st and are done by the 12th.',
    channels=['mail', 'form', 'phone', 'phone'], stories=SHORT + ['full'], people=[p for p in PEOPLE['en'] if p[2] == 'AGENT'],
        web_label='Customer (web)', case_id=lambda i: f'B{(i * 37 + 11) % 400 + 600}', records_told=True, told=TOLD, recorded=WRITTEN + ['PHONE'],
    nothing={'': ['', '', '-', 'N/A']},
    columns=[('Case', 'case'), ('Customer', 'pers', 'last'), ('Account', 'pers', 'acct'), ('Opened', 'day', 'recv', 'dd/MM/yyyy'),
        ('Opened by', 'openedby'), ('How', 'channel', HOW_EN), ('Acked', 'day', 'ack', 'dd/MM/yyyy'), ('Ref # told', 'day', 'trk', 'dd/MM/yyyy'),
        ('Steps explained', 'day', 'prc', 'dd/MM/yyyy'),
             ('Timeframe told', 'day', 'tmf', 'dd/MM/yyyy'), ('Unhappy on', 'day', 'dissat', 'dd/MM/yyyy'),
                 ('Supervisor asked', 'day', 'escreq', 'dd/MM/yyyy'), ('Escalated', 'day', 'esc', 'dd/MM/yyyy'),
                 ('Outcome told', 'day', 'outcome', 'dd/MM/yyyy'), ('Refused', 'day', 'reject', 'dd/MM/yyyy'),
                 ('CCTS info sent', 'day', 'ccts', 'dd/MM/yyyy'),
             ('Closed', 'day', 'closed', 'dd/MM/yyyy'), ('Team', 'attr', 'team', ['East', 'West']),
                 ('Bill amount', 'junk', ['84.20', '131.00', '59.95'])],
    files=[dict(name='billing_complaints.csv', delimiter='|')],
    dates={'*': 'day-first dd/MM/yyyy (only the officer knows)'},
    said=['Opened is a date, Opened by the person who took the complaint down; no duplicate.',
        'Customer (web) in Opened by: the customer filled the form.', '"-" and N/A mean: not done.',
        'What was told when: every disclosure but the escalation path has a date column.'],
    not_said=['The date order: no value is above 12 and the lines are not in order of time; it is day first.',
        'Which channels are complete: all of these, calls too.', 'That those in Opened by are agents.', 'Who did the rest: not recorded.',
        'To whom a case was escalated.', 'Bill amount means nothing.']))

# 13 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='13-registre-escalades', kind='register', seed=1313, language='fr', cases=56, period=(date(2025, 10, 6), date(2026, 3, 6)),
        as_of=date(2026, 4, 8),
    about='Registre des plaintes et de leurs escalades, une ligne par plainte, en Excel avec de vraies dates.',
    channels=['mail', 'mail', 'form', 'phone'], stories=REGISTER, pending=PENDING, people=PEOPLE['fr'], web_label='Client (web)',
        case_id=lambda i: f'R{26000 + i}', records_told=True, told=TOLD, recorded=WRITTEN,
    nothing={'': ['', '', 's.o.', '-'], 'CPRST indiquée le': ['', 'non']},
    columns=[('Plainte', 'case'), ('Ouvert le', 'day', 'recv', 'cell'), ('Ouvert par', 'openedby'),
        ('Reçue par', 'channel', {'mail': ['courriel', 'Courriel', 'courriel '], 'form': ['web', 'Formulaire web'],
        'phone': ['téléphone', 'Téléphone', 'tel']}), ('Client', 'pers', 'name'), ('Courriel', 'pers', 'mail'),
             ('Type', 'ctype', CUSTOMER_TYPES['fr']), ('Responsable', 'handler'), ('Accusé envoyé le', 'day', 'ack', 'cell'),
                 ('No donné le', 'day', 'trk', 'cell'), ('Démarche expliquée le', 'day', 'prc', 'cell'), ('Délai indiqué le', 'day', 'tmf', 'cell'),
                 ('Insatisfait le', 'day', 'dissat', 'cell'),
             ('Superviseur demandé le', 'day', 'escreq', 'cell'), ('Escaladé le', 'day', 'esc', 'cell'),
                 ('Escaladé à', 'escto', {'SUPPORT_LEAD': ["Chef d'équipe", "chef d'équipe", "chef d'equipe"],
                 'SENIOR_MANAGER': ['Gestionnaire', 'gestionnaire']}), ('Recours offert le', 'day', 'path', 'cell'),
             ('Enquête terminée le', 'day', 'concluded', 'cell'), ('Réponse donnée le', 'day', 'outcome', 'cell'),
                 ('Acceptée le', 'day', 'accept', 'cell'), ('Refusée le', 'day', 'reject', 'cell'), ('CPRST indiquée le', 'day', 'ccts', 'cell'),
                 ('Plainte CPRST le', 'day', 'cctsref', 'cell'), ('Retirée le', 'day', 'withdrawn', 'cell'),
             ('Fusionnée le', 'day', 'merged', 'cell'), ('Fusionnée avec', 'into'), ('Fermée le', 'day', 'closed', 'cell'),
                 ('Région', 'attr', 'province', ['QC', 'ON', 'NB']), ('Couleur', 'junk', ['vert', 'jaune', ''])],
    files=[dict(name='registre escalades.xlsx', formats=('dd/mm/yyyy',), sheet='Registre')],
    dates={'*': 'real Excel dates'},
    said=['Real dates: no order to ask.', 'Ouvert le is a date, Ouvert par a person; no duplicate.',
        'Reçue par is the channel of the complaint, not a person.', 'Escaladé à says the new owner\'s role.',
        'Fusionnée avec names the complaint that took this one in.', 's.o., non and "-" mean: not done.',
          'Every disclosure has a date column.'],
    not_said=['Which channels are complete: e-mail and web.', 'That all in Ouvert par and Responsable are agents.',
        'That the Responsable does what the dates say, also after an escalation.', 'Couleur means nothing.']))

# 14 ------------------------------------------------------------------------------------------------------------------
DESKS.append(dict(
    folder='14-beschwerderegister', kind='register', seed=1414, language='de', cases=60, period=(date(2025, 11, 3), date(2026, 4, 10)),
        as_of=date(2026, 5, 15),
    about='Beschwerderegister aus einer Datenbank, eine Zeile je Beschwerde; offene Daten stehen als 9999-12-31.',
    channels=['mail', 'form', 'case', 'phone', 'post'], stories=REGISTER, pending=PENDING, case_id=lambda i: f'{900100 + i}', records_told=True,
        told=TOLD, recorded=WRITTEN,
    nothing={'': ['9999-12-31', '9999-12-31', ''], 'CCTS-Hinweis am': ['9999-12-31', 'n. z.']},
    columns=[('BESCHWERDE_NR', 'case'), ('KUNDEN_NR', 'pers', 'acct'), ('NAME', 'pers', 'last'), ('Eingang am', 'day', 'recv', 'yyyy-MM-dd'),
        ('Uhrzeit', 'clock', 'recv', 'HH:mm'), ('Eingangsweg', 'channel',
        {'mail': ['EMAIL', 'E-Mail'], 'form': ['WEB', 'Web'], 'case': ['PORTAL', 'Portal'], 'phone': ['TELEFON', 'Telefon'],
        'post': ['BRIEF', 'Brief']}),
             ('Bestätigt am', 'day', 'ack', 'yyyy-MM-dd'), ('Nr. mitgeteilt am', 'day', 'trk', 'yyyy-MM-dd'),
                 ('Ablauf erklärt am', 'day', 'prc', 'yyyy-MM-dd'), ('Frist genannt am', 'day', 'tmf', 'yyyy-MM-dd'),
                 ('Vorgesetzter verlangt am', 'day', 'escreq', 'yyyy-MM-dd'), ('An Teamleitung am', 'day', 'esclead', 'yyyy-MM-dd'),
             ('An Bereichsleitung am', 'day', 'escmgr', 'yyyy-MM-dd'), ('Entschieden am', 'day', 'concluded', 'yyyy-MM-dd'),
                 ('Ergebnis mitgeteilt am', 'day', 'outcome', 'yyyy-MM-dd'), ('Abgelehnt am', 'day', 'reject', 'yyyy-MM-dd'),
                 ('CCTS-Hinweis am', 'day', 'ccts', 'yyyy-MM-dd'), ('Zurückgezogen am', 'day', 'withdrawn', 'yyyy-MM-dd'),
             ('Geschlossen am', 'day', 'closed', 'yyyy-MM-dd'), ('Sparte', 'attr', 'product', ['DSL', 'VoIP', 'Mobilfunk']),
                 ('STATUS', 'junk', lambda c: 'zu' if 'closed' in c.days else 'offen'), ('LFD', 'junk', lambda c: str(c.number))],
    column_says={'STATUS': 'nothing (the dates say it)'},
    files=[dict(name='beschwerderegister.csv', delimiter=';', encoding='utf-8-sig', newline='\r\n')],
    dates={'*': 'ISO yyyy-MM-dd; 9999-12-31 is nothing', 'Uhrzeit': '24-hour HH:mm; belongs to Eingang am only'},
    said=['The date order: ISO.', '9999-12-31 and n. z. (nicht zutreffend) mean: not done.',
        'Uhrzeit stands beside Eingang am and is its time; the other dates have none.',
        'An Teamleitung / An Bereichsleitung say the new owner\'s role.', 'STATUS repeats what Geschlossen am says.'],
    not_said=['Which channels are complete: e-mail, web and portal.', 'Who did what: the register names nobody, neither people nor machines.',
        'Who took the phone complaints: not recorded.', 'Whether the escalation path was offered: never recorded, so taken as not told.']))


if __name__ == '__main__':
    wanted = sys.argv[1:]
    for described in DESKS:
        if not wanted or described['folder'] in wanted:
            print(*make(described))
