package kata.bench;

import com.google.gson.Gson;

/**
 * The settings of a measured JVM.
 *
 * @param rounds          the number of measurements of each contestant
 * @param threads         the number of threads of each contestant
 * @param productSeconds  the seconds of a block of products
 * @param stepSeconds     the seconds of a block of training steps or forward passes
 * @param warmSeconds     the seconds that a contestant runs before the first round, except for training steps
 * @param stepWarmSeconds the seconds that a contestant of training steps runs before the first round; the kata has more
 *                        Java to compile than its peers
 */
record RunSettings(int rounds, int threads, double productSeconds, double stepSeconds, double warmSeconds,
                   double stepWarmSeconds) {
    static RunSettings parse(String json) {
        return new Gson().fromJson(json, RunSettings.class);
    }

    String json() {
        return new Gson().toJson(this);
    }
}
