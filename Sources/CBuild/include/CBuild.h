/* Values of the build from Package.swift. They pass through C, because Swift's build settings define only names, not
   values. */

#ifndef AKSESS_CBUILD_H
#define AKSESS_CBUILD_H

/* The commit in hexadecimal; empty if the sources were not in a Git repository. */
const char *build_commit(void);

/* 1 if there were uncommitted changes, else 0. */
int build_has_changes(void);

#endif
