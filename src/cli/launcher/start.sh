# How the program is started, for the launcher of the source tree and that of a release. They say where
# they stand (home), and which jar and which archive of classes, if there is one, are to run.

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

start() {
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
  [ -f "$archive" ] && classes=(-XX:SharedArchiveFile="$archive" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off)

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
    starts && started=yes && echo "auditor: $archive is damaged; without it each start is slower. Delete it and build again." >&2
  fi
  if [ -z "$started" ]; then
    echo "$said" >&2
    refuse "$java does not start; what it said stands above. Maybe ${memory:+--max-memory $memory is more than this machine has, or }JAVA_HOME or AUDITOR_JAVA_OPTIONS are wrong?"
  fi
  if [[ "$said" =~ version\ \"([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -lt 17 ]; then
    refuse "$java is Java ${BASH_REMATCH[1]}. Install a JDK 17 or later, or set JAVA_HOME to one."
  fi

  exec ${utf8[@]+"${utf8[@]}"} "$java" "${options[@]}" ${classes[@]+"${classes[@]}"} ${AUDITOR_JAVA_OPTIONS:-} -jar "$jar" "$@"
}
