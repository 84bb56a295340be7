/* What Package.swift knows of a build and Swift cannot be told: values, where Swift takes only names defined or not. */

#ifndef AKSESS_CBUILD_H
#define AKSESS_CBUILD_H

/* The commit in hexadecimal; empty where the sources were in no Git repository. */
const char *build_commit(void);

/* Whether the sources held changes that were not committed: 1 or 0. */
int build_has_changes(void);

#endif
