// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ombrex::redaction::detail {

/// A condition by itself. Endings that only conditions have (-itis, -osis, -aemia ...) are rules in utterance.cc.
inline constexpr std::string_view illness_words =
    "acne addiction adhd add agoraphobia aids allergies allergy alopecia alzheimer alzheimer's alzheimers amnesia "
    "anaemia "
    "anemia anaphylaxis aneurysm angina anorexia anxiety aphasia apnea apnoea appendicitis arrhythmia arthritis "
    "asbestosis asd asperger's aspergers asthma asthmatic astigmatism ataxia autism autistic bipolar blindness boils "
    "bpd bronchitis bulimia bunion bunions burnout bursitis cancer cataract cataracts cellulitis chickenpox chilblains "
    "chlamydia cholera cirrhosis claustrophobia coeliac celiac colic colitis concussion conjunctivitis constipation "
    "copd covid cramps croup crohn's crohns cyst cysts cystitis deafness deaf dehydration dementia depression "
    "depressed "
    "dermatitis diabetes diabetic diarrhoea diarrhea diphtheria disability disabled diverticulitis dizziness dyslexia "
    "dyslexic dyspraxia dyspepsia dvt eczema embolism emphysema encephalitis endometriosis epilepsy epileptic "
    "fibroids fibromyalgia flu fracture gallstones gangrene gastritis gastroenteritis gerd gingivitis glaucoma goitre "
    "gonorrhoea gout haemophilia hemophilia haemorrhoids hemorrhoids hayfever headaches heartburn hepatitis hernia "
    "herpes hiv hypertension hyperthyroidism hypothyroidism hypotension ibs impetigo impotence incontinence "
    "indigestion infertility influenza insomnia jaundice leukaemia leukemia lumbago lupus lymphoma malaria mania "
    "measles melanoma meningitis menopause migraine migraines miscarriage mononucleosis ms mumps myeloma myopia "
    "narcolepsy nausea neuralgia neuropathy norovirus obesity obese ocd osteoarthritis osteoporosis otitis "
    "palpitations "
    "palsy pancreatitis panic paralysis paralysed paralyzed paranoia paraplegic parkinson's parkinsons pcos "
    "peritonitis "
    "phlebitis phobia piles pleurisy pneumonia polio polyps pots pregnant pregnancy preeclampsia prolapse psoriasis "
    "psychosis ptsd pyelonephritis quinsy rabies rheumatism rickets ringworm rosacea rubella salmonella scabies "
    "scarlatina schizophrenia sciatica scoliosis seizures seizure sepsis shingles sickle sinusitis spondylitis sprain "
    "stenosis stroke strokes stuttering syphilis tendonitis tetanus thalassaemia thrombosis thrush thyroid tinnitus "
    "tonsillitis toothache tourette's tourettes tuberculosis tumour tumor typhoid ulcer ulcers urticaria uti vertigo "
    "reflux stammer stutter lice nits verruca verrucas menopause menopausal hives bedsores fibrillation afib "
    "tachycardia "
    "bradycardia angioplasty hammertoe vasculitis scleroderma addison's cushing's hashimoto's meniere's menieres "
    "guillain "
    "suicidal overdose rehab detox hypoglycaemia ivf caesarean abortion vasectomy biopsy nosebleeds gallbladder "
    "agoraphobic "
    "claustrophobic incontinent anaemic anemic arthritic bulimic anorexic catatonic colourblind mastitis stye styes "
    "corns "
    "verucca epidural fibroid cysts hypochondria lactose leprosy listeria mrsa nephritis osteopenia pleuritis "
    "prediabetes "
    "prediabetic psychotic schizophrenic sclerosis spondylosis tetraplegia quadriplegic hemiplegia trichotillomania "
    "varicose "
    "vitiligo warts wheelchair whiplash lymphoedema gastroparesis preeclampsia hyperemesis endocarditis pericarditis "
    "myocarditis costochondritis sarcoidosis amputee hysterectomy mastectomy chemo chemotherapy dialysis radiotherapy "
    "pacemaker stent transplant colostomy stoma catheter hypermobility mecfs cfs crps tmj rsi gord sad bppv hpv hcv";

/// Means a condition when a word of the next list, or "my", stands before it.
inline constexpr std::string_view illness_head_words =
    "disease syndrome infection infections disorder attack attacks failure deficiency breakdown condition heartbeat "
    "pressure pain pains palsy injury fever rash burns reaction intolerance surgery operation bypass replacement "
    "transplant stones spots tumour tumor cancer ulcer ulcers virus fibrosis sclerosis dystrophy thyroid anaemia "
    "anemia "
    "allergy allergies block problems trouble murmur valve clot clots bleed haemorrhage hemorrhage hernia abscess "
    "polyps wart warts bone hip knee wrist ankle leg arm rib toe shoulder collarbone disc disk nerve tendon ligament "
    "hearing sight eye eyes loss stress anxiety depression apnea apnoea dependence abuse addiction illness flu cough "
    "arrest defect deformity seizures fits tooth teeth gums kidney liver lung levels count blindness stroke nodules "
    "cysts cyst discharge limb foot back neck gland glands bladder bowel womb canal veins prolapse cramps swelling "
    "impairment "
    "disability fatigue tract itch palate spine numbness sweats flushes psychosis";

inline constexpr std::string_view illness_part_words =
    "heart kidney liver lung bowel bladder stomach skin breast prostate cervical ovarian colon bone blood brain eye "
    "ear "
    "throat chest urine urinary gum gums mouth tooth tongue sinus thyroid nerve muscle joint back neck spinal hip knee "
    "shoulder foot toe nail scalp gall gallbladder viral bacterial fungal yeast autoimmune chronic acute severe mild "
    "root acid drinking high low irregular nervous mental broken fractured sprained torn trapped slipped frozen "
    "swollen ruptured twisted "
    "multiple ulcerative rheumatoid cystic muscular cerebral manic postnatal postpartum clinical panic anxiety "
    "bipolar borderline personality eating attention obsessive compulsive post traumatic sleep sickle celiac coeliac "
    "crohn's parkinson's hodgkin's raynaud's lyme huntington's motor neurone neuron coronary congestive vitamin iron "
    "lactose gluten peanut nut latex penicillin egg dairy shellfish wheat pollen hay scarlet glandular dengue "
    "rheumatic "
    "food kidney's type deep vein pulmonary carpal tunnel restless leg irritable tennis golfer's athlete's polycystic "
    "pelvic inflammatory bad weak allergic wisdom impacted cracked dry itchy hearing visual learning varicose pink "
    "hot night whooping kennel stage terminal advanced early advanced aortic cardiac renal gastric hiatus inguinal "
    "alcohol drug opioid gambling substance seasonal heavy irregular tension cluster morning sick off down's "
    "asperger's long alopecia macular detached retinal facial bell's st vitus underactive overactive enlarged "
    "premature erectile degenerative";

inline constexpr std::string_view medicine_words =
    "insulin metformin warfarin statins statin aspirin ibuprofen paracetamol codeine morphine tramadol antidepressants "
    "antibiotics amoxicillin penicillin steroids prednisolone prednisone cortisone ventolin salbutamol inhaler "
    "inhalers "
    "methadone valium diazepam xanax prozac sertraline citalopram fluoxetine zoloft lithium ritalin adderall viagra "
    "methotrexate levothyroxine thyroxine lisinopril ramipril amlodipine atorvastatin simvastatin omeprazole "
    "lansoprazole gabapentin pregabalin thinners painkillers epipen antihistamines tamoxifen heparin apixaban "
    "bisoprolol betablockers hrt oestrogen estrogen testosterone sumatriptan quetiapine olanzapine risperidone "
    "latex peanuts shellfish gluten sulphites sesame iodine pollen strawberries clozapine naproxen diclofenac "
    "oxycodone fentanyl suboxone buprenorphine ozempic wegovy mounjaro furosemide "
    "digoxin propranolol clopidogrel losartan candesartan mirtazapine venlafaxine duloxetine amitriptyline lamotrigine "
    "valproate keppra levetiracetam carbamazepine azathioprine humira immunosuppressants antivirals antiretrovirals";

}  // namespace ombrex::redaction::detail
