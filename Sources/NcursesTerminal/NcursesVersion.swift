import CNcurses

/// The version of ncurses in use.
package enum NcursesVersion {
  /// The version as ncurses reports it, such as `ncurses 6.4.20221231`.
  package static var text: String { String(cString: curses_version()) }
}
