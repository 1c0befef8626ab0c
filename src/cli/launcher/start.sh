# How the program is started, for the launcher of the source tree and that of a release. They say where
# they stand (home), which jar is to run, in which folder its archive of classes belongs (archives), and on
# which sample and rules that is made.

refuse() {
  echo "auditor: $1" >&2
  exit 2
}

# Java takes what stands behind a colon for another file.
case "$home" in
  *:*) refuse "Java cannot run from a folder with a colon in its name ($home). Move or rename it." ;;
esac

find_java() {
  if [ -x "$home/runtime/bin/java" ]; then
    echo "$home/runtime/bin/java"
  elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    echo "$JAVA_HOME/bin/java"
  else
    command -v java || true
  fi
}

java="$(find_java)"
[ -n "$java" ] || refuse "no Java found. Install a JDK 17 or later, or set JAVA_HOME."

# The classes of an audit, as Java keeps them once they are loaded: a start takes half as long with them. They
# lie with the program, or in the user's cache where that cannot be written.
place_archive() {
  archive="$archives/complaint-auditor.jsa"
  [ -w "$archives" ] || archive="${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/complaint-auditor/${home//\//%}.jsa"
}

# Makes the archive once this command has ended, when nobody waits for it, by an audit of the sample. It gets
# its name when it is whole. Java leaves alone what was made elsewhere, by another Java or of another jar.
archive_later() {
  local made_for="$home $java ${said%%$'\n'*}" known=
  if [ "${1:-}" = server ] || [ $# = 0 ] || [ "${AUDITOR_CLASS_ARCHIVE:-}" = off ] || [ ! -f "$sample" ]; then return 0; fi
  [ ! -r "$archive.for" ] || known="$(<"$archive.for")"
  if [ "$archive" -nt "$jar" ] && [ "$known" = "$made_for" ]; then return 0; fi
  for tool in find mkdir mv nice rm sleep; do command -v "$tool" >/dev/null || return 0; done
  mkdir -p "${archive%/*}" 2>/dev/null && [ -w "${archive%/*}" ] || return 0
  # Only one makes it. What somebody left who was ended lies in the way of nobody for longer than an hour.
  find "$archive.made" -maxdepth 0 -mmin +60 -exec rm -rf {} + 2>/dev/null || true
  mkdir "$archive.made" 2>/dev/null || return 0
  (
    trap '' HUP INT
    trap 'rm -rf "$archive.made"' EXIT
    while kill -0 $$ 2>/dev/null; do sleep 1; done
    # Whatever comes of the audit: the archive only saves time.
    nice "$java" -XX:ArchiveClassesAtExit="$archive.made/classes" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
      -Xlog:disable -jar "$jar" audit "$sample" --pack "$rules" --out "$archive.made/run" || true
    : >>"$archive.made/classes"
    printf '%s\n' "$made_for" >"$archive.made/for"
    mv -f "$archive.made/classes" "$archive"
    mv -f "$archive.made/for" "$archive.for"
  ) </dev/null >/dev/null 2>&1 &
}

start() {
  place_archive
  # What the run may use is for Java to keep to. What is out of bounds is for the program to refuse.
  memory=
  before=
  for argument in "$@"; do
    case "$argument" in
      --max-memory=*) memory="${argument#*=}" ;;
      *) [ "$before" = --max-memory ] && memory="$argument" ;;
    esac
    before="$argument"
  done
  heap=
  if [[ "$memory" =~ ^([0-9]{1,6})([mMgG])$ ]]; then
    megabytes=$((10#${BASH_REMATCH[1]}))
    case "${BASH_REMATCH[2]}" in [gG]) megabytes=$((megabytes * 1024)) ;; esac
    [ "$megabytes" -ge 80 ] && [ "$megabytes" -le 1048576 ] && heap="-Xmx$memory"
  fi

  # A small export is read and judged before the optimising compiler would pay for itself
  # (docs/measurements/performance.md). A server runs for weeks.
  size=0
  for argument in "$@"; do
    [ -f "$argument" ] && [ -r "$argument" ] && size=$((size + $(wc -c <"$argument")))
  done
  if [ "${1:-}" = server ]; then
    options=(-XX:+UseParallelGC)
  elif [ "$size" -lt 40000000 ]; then
    options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
  else
    # With smaller methods the compilers take a quarter less, and the program is as quick (same document).
    options=(-XX:+UseParallelGC -XX:InitialRAMPercentage=25 -XX:FreqInlineSize=200 -XX:InlineSmallCode=1500)
  fi
  [ -n "$heap" ] && options+=("$heap")
  [ -t 2 ] && options+=(-Dauditor.terminal=true)
  [ -t 0 ] && options+=(-Dauditor.answers=true)
  # Of another Java than built it, or of another jar, Java leaves the archive of classes alone.
  classes=()
  [ -s "$archive" ] && classes=(-XX:SharedArchiveFile="$archive" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off)

  # Names of files are UTF-8, also where the locale knows nothing but ASCII.
  case "$(locale charmap 2>/dev/null || true)" in
    '' | ANSI_X3.4-1968 | US-ASCII | 646) utf8=(env LC_ALL=C.UTF-8) ;;
    *) utf8=() ;;
  esac

  # A Java that cannot start ends with 1, which would say that --fail-on was met: try it first.
  # Not with an agent: it would be started twice, and may wait for somebody.
  trial=(${AUDITOR_JAVA_OPTIONS:-})
  case "${AUDITOR_JAVA_OPTIONS:-}" in *agent* | *jdwp* | *FlightRecord*) trial=() ;; esac
  starts() {
    said="$("$java" "${options[@]}" ${classes[@]+"${classes[@]}"} ${trial[@]+"${trial[@]}"} -XX:ErrorFile=/dev/null -version 2>&1)"
  }
  started=
  starts && started=yes
  if [ -z "$started" ] && [ ${#classes[@]} -gt 0 ]; then
    # Java does not survive half an archive, which a build leaves that was ended while it wrote it.
    classes=()
    starts && started=yes && echo "auditor: $archive is damaged; without it each start is slower. Delete it; another is made." >&2
  fi
  if [ -z "$started" ]; then
    echo "$said" >&2
    refuse "$java does not start; what it said stands above. Maybe ${memory:+--max-memory $memory is more than this machine has, or }JAVA_HOME or AUDITOR_JAVA_OPTIONS are wrong?"
  fi
  if [[ "$said" =~ version\ \"([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -lt 17 ]; then
    refuse "$java is Java ${BASH_REMATCH[1]}. Install a JDK 17 or later, or set JAVA_HOME to one."
  fi

  archive_later "$@"
  exec ${utf8[@]+"${utf8[@]}"} "$java" "${options[@]}" ${classes[@]+"${classes[@]}"} ${AUDITOR_JAVA_OPTIONS:-} -jar "$jar" "$@"
}
