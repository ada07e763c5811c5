# SPDX-License-Identifier: Apache-2.0
# Finds a Java that is new enough among those installed, without starting any. Read by the scripts with ".".

# java_fits FOLDER PROGRAM: a Java 21 or newer that has bin/PROGRAM; sets java_major.
java_fits() {
  java_major=0
  [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      value=${value#\"}
      java_major=${value%%[!0-9]*}
    fi
  done < "$1/release"
  [ "${java_major:-0}" -ge 21 ]
}

# find_java PROGRAM: sets java_home and java_major. JAVA_HOME comes first, then java on the PATH, then the newest of the rest.
find_java() {
  java_home=${JAVA_HOME:-}
  [ -n "$java_home" ] && java_fits "$java_home" "$1" && return 0
  java_home=$(readlink -f "$(command -v java 2>/dev/null)" 2>/dev/null) || java_home=
  java_home=${java_home%/bin/java}
  [ -n "$java_home" ] && java_fits "$java_home" "$1" && return 0
  newest= newest_major=0
  for java_home in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if java_fits "$java_home" "$1" && [ "$java_major" -gt "$newest_major" ]; then
      newest=$java_home newest_major=$java_major
    fi
  done
  java_home=$newest java_major=$newest_major
  [ -n "$java_home" ]
}
