const REASONS: Record<string, string> = {
  EACCES: '没有写入权限，或文件正被别的程序占用',
  EPERM: '没有写入权限，或文件正被别的程序占用',
  EBUSY: '文件正被别的程序占用，关掉再试',
  EROFS: '这个位置是只读的',
  ENOSPC: '磁盘满了',
  EDQUOT: '能用的磁盘空间用完了',
  EIO: '磁盘读写出错，多半是满了',
  ENOENT: '文件或文件夹不见了',
  ENOTDIR: '该是文件夹的地方是一个文件',
  EISDIR: '该是文件的地方是一个文件夹',
  ENAMETOOLONG: '文件名太长',
  EEXIST: '已经有同名的文件',
};

/** @returns in Chinese why the system refused a file, without a full stop; undefined for other errors. */
export function fileFault(error: unknown): string | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : (REASONS[code] ?? code);
}

/** @returns the code of an error of the system, such as `EEXIST`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error
    ? String(error.code)
    : undefined;
}
