#include "CBuild.h"

const char *build_commit(void) { return AKSESS_COMMIT; }

int build_has_changes(void) { return AKSESS_HAS_CHANGES; }
