/* The system's ncurses, and what Swift cannot import from it: macros with casts, and globals that are not
   concurrency-safe. Nothing else belongs here. */

#ifndef AKSESS_CNCURSES_SHIM_H
#define AKSESS_CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
/* The macros of curses collide with names in Swift and C. */
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdio.h>
#include <wchar.h>

int wcwidth(wchar_t character);
/* The macros of term.h, which declares it, collide with names in Swift and C. */
int setupterm(const char *name, int descriptor, int *error);

static inline WINDOW *shim_stdscr(void) { return stdscr; }
static inline WINDOW *shim_curscr(void) { return curscr; }
static inline FILE *shim_stdin(void) { return stdin; }
static inline FILE *shim_stdout(void) { return stdout; }
static inline int shim_colors(void) { return COLORS; }
static inline int shim_color_pairs(void) { return COLOR_PAIRS; }

static inline attr_t shim_bold(void) { return A_BOLD; }
static inline attr_t shim_dim(void) { return A_DIM; }
static inline attr_t shim_underline(void) { return A_UNDERLINE; }
static inline attr_t shim_reverse(void) { return A_REVERSE; }

/* Makes a cell. `text` is a base character with its marks, and ends with 0. */
static inline int shim_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) { return setcchar(cell, text, attributes, 0, &pair); }

/* Makes a cell with a line-drawing character. */
static inline void shim_set_acs_cell(cchar_t *cell, char letter, attr_t attributes, int pair) { wchar_t text[2] = { (wchar_t)(NCURSES_ACS(letter) & A_CHARTEXT), 0 }; setcchar(cell, text, attributes | (NCURSES_ACS(letter) & A_ALTCHARSET), 0, &pair); }

static inline int shim_key_f0(void) { return KEY_F0; }

static inline mmask_t shim_button1_pressed(void) { return BUTTON1_PRESSED; }
static inline mmask_t shim_wheel_up(void) { return BUTTON4_PRESSED; }
static inline mmask_t shim_wheel_down(void) { return BUTTON5_PRESSED; }
static inline mmask_t shim_mouse_mask(void) { return BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED; }

#endif
