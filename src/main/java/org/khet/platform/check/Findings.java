package org.khet.platform.check;

/** Takes down what a check finds, in sentences for the person at the console. */
public interface Findings {

    /** Something is not as it must be; the sentence names it so that it can be looked up. */
    void wrong(String sentence);

    /** Something worth knowing that is in order: how much was looked at, what is still to come. */
    void note(String sentence);
}
