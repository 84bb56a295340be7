/* Functions and constants of the C library that Swift's Glibc module lacks. Nothing else belongs here. */

#ifndef AKSESS_CLINUX_SHIM_H
#define AKSESS_CLINUX_SHIM_H

#include <fcntl.h>
#include <malloc.h>
#include <stddef.h>

/* Declared here because the C library's headers declare it only with _GNU_SOURCE. */
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);
void *memmem(const void *text, size_t text_size, const void *part, size_t part_size);

/* RENAME_NOREPLACE of linux/fs.h. */
static inline unsigned int shim_rename_noreplace(void) { return 1; }

/* RENAME_EXCHANGE of linux/fs.h. */
static inline unsigned int shim_rename_exchange(void) { return 2; }

/* O_PATH. */
static inline int shim_o_path(void) { return __O_PATH; }

/* Limits the heaps, of which else each thread has its own and keeps what it frees. */
static inline void shim_limit_heaps(int count) { mallopt(M_ARENA_MAX, count); }

#endif
