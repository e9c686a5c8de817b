# Run as the first process of new namespaces, with HOME WRITABLE COMMAND...: leaves few devices and nothing of what listens
# below /run, makes all file systems read-only but for the folder WRITABLE, and then, away from the terminal and without a
# capability to undo this, becomes COMMAND. The files in NEEDED, with colons between them, must be readable there.
set -eu
home=$1 writable=$2
shift 2

fail() {
    echo "$*" >&2
    exit 1
}

mount --bind "$writable" "$writable"
mount -t tmpfs none /run
mkdir /run/dev
for device in /dev/null /dev/zero /dev/random /dev/urandom /dev/nvidia*; do
    if [ -c "$device" ]; then
        : >"/run$device"
        mount --bind "$device" "/run$device"
    fi
done
mount --rbind /run/dev /dev

# All at once, which util-linux can from 2.33 on; then, one by one, what that has left. Of a mount point that another one
# covers nothing can be reached. Spaces in names are told as \040.
mount --all --internal-only -o remount,bind,ro 2>/dev/null || :
mount -o remount,bind,rw "$writable" 2>/dev/null || :
sed 's/\\/\\0/g' /proc/self/mountinfo | while read -r _ _ _ _ name options _; do
    mount=$(printf '%b' "$name")
    case $options in ro | ro,*) continue ;; esac
    [ -e "$mount" ] || continue
    [ "$mount" = "$writable" ] || mount -o remount,bind,ro "$mount" 2>/dev/null || ! mountpoint -q "$mount" \
        || fail "$mount cannot be made read-only"
done
[ ! -w "$home" ] || fail "$home cannot be made read-only"
[ -w "$writable" ] || fail "$writable cannot be written in them"

# Files of other users are closed to root, too, where these users are not mapped.
for file in "$writable"/*; do
    [ ! -e "$file" ] || [ -L "$file" ] || [ -w "$file" ] || fail "$file cannot be written in them"
done

set -f
IFS=:
for file in $NEEDED; do
    [ -r "$file" ] || fail "$file cannot be read in them"
done
unset NEEDED
for command in setsid setpriv; do
    command -v "$command" >/dev/null || fail "there is no $command"
done

ulimit -c 0
ulimit -f 4194304 2>/dev/null || : # there is a lower limit
cd "$PWD"
exec setsid setpriv --no-new-privs --bounding-set=-all --inh-caps=-all --ambient-caps=-all "$@"
