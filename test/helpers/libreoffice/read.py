"""Tells what LibreOffice sees in Word documents: one office for all of them.

Usage: python3 read.py SOFFICE FOLDER FILE...
Prints a JSON list, one object a file. FOLDER takes the office's profile and the files as the office saves them again.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main():
    soffice, folder, *files = sys.argv[1:]
    profile = os.path.join(folder, "profile")
    pipe = "copydesk%d" % os.getpid()
    office = subprocess.Popen(
        [
            soffice,
            "-env:UserInstallation=" + uno.systemPathToFileUrl(profile),
            "--headless",
            "--norestore",
            "--nologo",
            "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        context = connect(pipe, office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        json.dump([seen(desktop, dispatcher, folder, file) for file in files], sys.stdout)
        sys.stdout.flush()
    finally:
        os.killpg(office.pid, 9)


def connect(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.1)
    raise RuntimeError("LibreOffice ended with %s." % office.returncode)


def seen(desktop, dispatcher, folder, file):
    def opened():
        return desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, properties(Hidden=True))

    def after(command):
        document = opened()
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
        remove_footnotes(document)
        text = document.Text.String
        document.close(True)
        return text

    document = opened()
    if document is None:
        return {"file": file, "refused": True}
    saved = os.path.join(folder, os.path.basename(file))
    found = {
        "file": file,
        "changes": changes(document),
        "comments": comments(document),
        "title": document.DocumentProperties.Title,
        "saved": saved,
    }
    document.storeToURL(uno.systemPathToFileUrl(saved), properties(FilterName="MS Word 2007 XML"))
    document.close(True)
    return dict(found, accepted=after("AcceptAllTrackedChanges"), rejected=after("RejectAllTrackedChanges"))


def remove_footnotes(document):
    """Their numbers would stand in the text."""
    document.RecordChanges = False
    for notes in (document.Footnotes, document.Endnotes):
        for index in reversed(range(notes.Count)):
            note = notes.getByIndex(index)
            note.Anchor.Text.removeTextContent(note)


def changes(document):
    return [
        {"kind": change.RedlineType, "author": change.RedlineAuthor, "at": moment(change.RedlineDateTime)}
        for change in each(document.Redlines)
    ]


def comments(document):
    return [
        {
            "text": field.Content,
            "author": field.Author,
            "resolved": field.Resolved,
            "on": field.Anchor.String,
        }
        for field in each(document.TextFields)
        if field.supportsService("com.sun.star.text.textfield.Annotation")
    ]


def each(collection):
    enumeration = collection.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def moment(at):
    return "%04d-%02d-%02dT%02d:%02d:%02d" % (at.Year, at.Month, at.Day, at.Hours, at.Minutes, at.Seconds)


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


main()
