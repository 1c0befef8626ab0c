package org.complaintauditor.material;

/** Hears how far somebody is who reads the cases of a material. */
public interface MaterialListener {

  /** Hears nothing. */
  MaterialListener NONE =
      new MaterialListener() {
        @Override
        public void begins(long cases) {}

        @Override
        public void read() {}
      };

  /**
   * All cases are read once, or once more.
   *
   * @param cases how many there are
   */
  void begins(long cases);

  /** One of them was taken. */
  void read();
}
