package moisson.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two characters that a match of a pattern can begin with, where the pattern itself says so: each is a class in brackets, or a
 * letter or digit that stands for itself. The second may be any.
 */
final class Beginnings {
  /** Without classes or quotations in it. */
  private static final String CLASS = "\\[(?!\\^?])(?:[^\\[\\]&\\\\]|&(?!&)|\\\\[^Q])+]";
  private static final Pattern ONE = Pattern.compile("(?:" + CLASS + "|[a-zA-Z0-9])(?![?*{])");
  /** Escaped characters and classes: no bracket or bar in them has a meaning. */
  private static final String ATOMS = "\\\\[^Q]|" + CLASS;
  /** Without groups in it; flags can change how the rest is read. */
  private static final String GROUP = "\\((?!\\?[a-zA-Z-])[^()]*\\)";
  /** What is left of alternatives outside of groups, and of all that is not read here. */
  private static final Pattern UNREAD = Pattern.compile("[|()\\[\\\\]");
  private static final int CHARACTERS = Character.MAX_VALUE + 1;

  private final boolean[] first;
  /** `null`: any. */
  private final boolean[] second;

  private Beginnings(String first, String second) {
    this.first = charactersOf(first);
    this.second = second == null ? null : charactersOf(second);
  }

  /** A half of a character counts as any. */
  private static boolean[] charactersOf(String set) {
    Matcher matcher = Pattern.compile(set).matcher("");
    boolean[] isOne = new boolean[CHARACTERS];
    for (int character = 0; character < CHARACTERS; character++) {
      char one = (char) character;
      isOne[character] = Character.isSurrogate(one) || matcher.reset(String.valueOf(one)).matches();
    }
    return isOne;
  }

  /** `null` where the pattern begins with something else, may do without it, or is written in a way that is not read here. */
  static Beginnings of(String pattern) {
    Matcher one = ONE.matcher(pattern);
    if (!one.lookingAt()) return null;
    String first = one.group();
    int end = one.end();
    String rest = pattern.substring(end).replaceAll(ATOMS, "");
    for (String before = null; !rest.equals(before); ) {
      before = rest;
      rest = before.replaceAll(GROUP, "");
    }
    if (UNREAD.matcher(rest).find()) return null;
    return new Beginnings(first, one.region(end, pattern.length()).lookingAt() ? one.group() : null);
  }

  boolean anyIn(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (first[text[i]] && (second == null || (i + 1 < length && second[text[i + 1]]))) return true;
    }
    return false;
  }
}
